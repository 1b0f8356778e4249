@NullMarked
package dev.leash.sheets.time;

import org.jspecify.annotations.NullMarked;
