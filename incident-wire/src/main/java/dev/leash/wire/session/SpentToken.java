package dev.leash.wire.session;

import java.time.Instant;

/**
 * A token that holds no longer: a link to sign in with that was used, or a session that was ended.
 * The first record about a token is the one that counts; who wrote another came too late.
 *
 * @param id names the token, and is worth nothing by itself
 * @param at when it was spent
 * @param expiresAt when it would have ended anyway, and need not be remembered any more
 */
public record SpentToken(String id, Instant at, Instant expiresAt) {}
