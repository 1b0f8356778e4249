@NullMarked
package dev.leash.sheets.csv;

import org.jspecify.annotations.NullMarked;
