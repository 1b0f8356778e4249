@NullMarked
package dev.leash.dashboard.workbook;

import org.jspecify.annotations.NullMarked;
