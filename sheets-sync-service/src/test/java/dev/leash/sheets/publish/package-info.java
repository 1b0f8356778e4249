@NullMarked
package dev.leash.sheets.publish;

import org.jspecify.annotations.NullMarked;
