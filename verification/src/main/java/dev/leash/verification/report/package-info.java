/**
 * What is promised, how often it was looked at, and where it does not hold.
 *
 * <p>It must not know how anything is looked at.
 */
@NullMarked
package dev.leash.verification.report;

import org.jspecify.annotations.NullMarked;
