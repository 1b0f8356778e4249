/**
 * Messages that went nowhere, drawn as what they would have been.
 *
 * <p>It must not send anything.
 */
@NullMarked
package dev.leash.dashboard.outbox;

import org.jspecify.annotations.NullMarked;
