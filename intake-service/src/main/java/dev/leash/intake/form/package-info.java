/**
 * Forms as providers post them.
 *
 * <p>It must not know who posts, nor what the fields mean.
 */
@NullMarked
package dev.leash.intake.form;

import org.jspecify.annotations.NullMarked;
