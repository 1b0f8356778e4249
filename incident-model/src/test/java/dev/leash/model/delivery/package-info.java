@NullMarked
package dev.leash.model.delivery;

import org.jspecify.annotations.NullMarked;
