@NullMarked
package dev.leash.sheets.preview;

import org.jspecify.annotations.NullMarked;
