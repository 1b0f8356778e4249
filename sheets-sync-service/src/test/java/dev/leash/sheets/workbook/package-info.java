@NullMarked
package dev.leash.sheets.workbook;

import org.jspecify.annotations.NullMarked;
