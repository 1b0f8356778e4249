/** Tests of conditions and templates. */
@NullMarked
package dev.leash.model.expression;

import org.jspecify.annotations.NullMarked;
