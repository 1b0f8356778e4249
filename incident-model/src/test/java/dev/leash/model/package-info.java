/**
 * What holds for the model as a whole: who may know whom.
 *
 * <p>It must not know what any of the packages decides.
 */
@NullMarked
package dev.leash.model;

import org.jspecify.annotations.NullMarked;
