@NullMarked
package dev.leash.model.source;

import org.jspecify.annotations.NullMarked;
