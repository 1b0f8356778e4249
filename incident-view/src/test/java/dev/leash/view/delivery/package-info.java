@NullMarked
package dev.leash.view.delivery;

import org.jspecify.annotations.NullMarked;
