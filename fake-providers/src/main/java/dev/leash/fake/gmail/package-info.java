/**
 * Fake of Gmail, as a server on this machine: gives tokens as Google does, and accepts mails as
 * {@code users.messages.send} does. Sources: Google's reference of the Gmail API, and of OAuth 2.0
 * for service accounts (RFC 7523) and for refresh tokens (RFC 6749, 6).
 *
 * <p>It must not know Leash.
 */
@NullMarked
package dev.leash.fake.gmail;

import org.jspecify.annotations.NullMarked;
