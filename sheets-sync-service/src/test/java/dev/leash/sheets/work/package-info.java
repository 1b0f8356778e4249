@NullMarked
package dev.leash.sheets.work;

import org.jspecify.annotations.NullMarked;
