/**
 * The mark of what is configured. It must not know what bears it, nor the rules: everything that is
 * configured depends on it.
 */
@NullMarked
package dev.leash.model.kind;

import org.jspecify.annotations.NullMarked;
