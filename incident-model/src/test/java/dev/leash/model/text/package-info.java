@NullMarked
package dev.leash.model.text;

import org.jspecify.annotations.NullMarked;
