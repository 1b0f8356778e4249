/**
 * Stable names of reasons: what programs read beside the sentence for people.
 *
 * <p>This package must not know any of the reasons; each family belongs to the code that decides
 * it.
 */
@NullMarked
package dev.leash.model.code;

import org.jspecify.annotations.NullMarked;
