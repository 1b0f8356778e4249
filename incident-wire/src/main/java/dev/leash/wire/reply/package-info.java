/**
 * Replies to requests, for callers that wait, and receipts of attempts, for planning.
 *
 * <p>This package must not know HTTP or providers.
 */
@NullMarked
package dev.leash.wire.reply;

import org.jspecify.annotations.NullMarked;
