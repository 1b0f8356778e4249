@NullMarked
package dev.leash.sheets.google;

import org.jspecify.annotations.NullMarked;
