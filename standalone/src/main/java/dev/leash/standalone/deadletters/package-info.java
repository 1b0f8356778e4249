/**
 * The commands that list, show and retry what was set aside.
 *
 * <p>It must not know how records are processed.
 */
@NullMarked
package dev.leash.standalone.deadletters;

import org.jspecify.annotations.NullMarked;
