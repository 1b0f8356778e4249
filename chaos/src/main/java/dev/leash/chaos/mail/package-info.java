/**
 * A real mail server that writes down what it took before it answers, and may be unwell.
 *
 * <p>It must not know who reads the mails.
 */
@NullMarked
package dev.leash.chaos.mail;

import org.jspecify.annotations.NullMarked;
