/**
 * Bodies of requests as texts, JSON, and the bounded parts of a report; every source reads with
 * these.
 *
 * <p>This package must not know any format.
 */
@NullMarked
package dev.leash.intake.body;

import org.jspecify.annotations.NullMarked;
