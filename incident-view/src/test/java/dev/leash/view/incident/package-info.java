@NullMarked
package dev.leash.view.incident;

import org.jspecify.annotations.NullMarked;
