/**
 * How people can be reached: what each channel has done lately, tests of it, and codes that prove
 * that somebody reads it.
 *
 * <p>It must not send anything, nor decide whether a code is right.
 */
@NullMarked
package dev.leash.dashboard.people;

import org.jspecify.annotations.NullMarked;
