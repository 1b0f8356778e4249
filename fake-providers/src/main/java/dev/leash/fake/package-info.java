/**
 * What fakes of providers have in common: an HTTP server that misbehaves when it is told to, and a
 * ledger of what it took.
 *
 * <p>It must not know any provider, nor a test library.
 */
@NullMarked
package dev.leash.fake;

import org.jspecify.annotations.NullMarked;
