package dev.leash.wire.session;

import java.time.Instant;

/**
 * Token that is no longer valid: a sign-in link that was used, or a session that was ended. The
 * first record of a token counts; the writer of a later one came too late.
 *
 * @param id id of the token, worthless by itself
 * @param at when it was spent
 * @param expiresAt when it would have expired, after which it need not be remembered
 */
public record SpentToken(String id, Instant at, Instant expiresAt) {}
