@NullMarked
package dev.leash.sheets.export;

import org.jspecify.annotations.NullMarked;
