/**
 * SMTP server that records received mails before it replies, and has fault modes.
 *
 * <p>It must not know who reads the mails.
 */
@NullMarked
package dev.leash.chaos.mail;

import org.jspecify.annotations.NullMarked;
