/**
 * Messages of channels without credentials, which are shown instead of being sent.
 *
 * <p>This package must not know how they are shown.
 */
@NullMarked
package dev.leash.wire.outbox;

import org.jspecify.annotations.NullMarked;
