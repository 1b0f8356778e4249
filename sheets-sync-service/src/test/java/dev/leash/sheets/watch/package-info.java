@NullMarked
package dev.leash.sheets.watch;

import org.jspecify.annotations.NullMarked;
