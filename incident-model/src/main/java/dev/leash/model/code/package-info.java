/**
 * Stable names of reasons: what programs read beside the sentence that people read.
 *
 * <p>It must not know any of the reasons; each family of them belongs to what decides it.
 */
@NullMarked
package dev.leash.model.code;

import org.jspecify.annotations.NullMarked;
