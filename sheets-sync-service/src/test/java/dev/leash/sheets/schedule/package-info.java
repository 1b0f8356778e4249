@NullMarked
package dev.leash.sheets.schedule;

import org.jspecify.annotations.NullMarked;
