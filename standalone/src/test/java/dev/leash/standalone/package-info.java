@NullMarked
package dev.leash.standalone;

import org.jspecify.annotations.NullMarked;
