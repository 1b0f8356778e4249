@NullMarked
package dev.leash.sheets;

import org.jspecify.annotations.NullMarked;
