@NullMarked
package dev.leash.phone;

import org.jspecify.annotations.NullMarked;
