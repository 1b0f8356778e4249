/**
 * Who may answer: finds the contact behind a phone number or an e-mail address.
 *
 * <p>It must not know how an answer came in, nor what it asks for.
 */
@NullMarked
package dev.leash.intake.people;

import org.jspecify.annotations.NullMarked;
