/**
 * Alert sources: who sends, how many are taken, and how an alert becomes durable. All formats share it;
 * each has a package of its own, with its addresses and what maps a body to messages.
 *
 * <p>This package must not know any format.
 */
@NullMarked
package dev.leash.intake.source;

import org.jspecify.annotations.NullMarked;
