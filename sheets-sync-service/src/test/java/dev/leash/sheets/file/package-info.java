@NullMarked
package dev.leash.sheets.file;

import org.jspecify.annotations.NullMarked;
