/**
 * Common parts of fake providers: an HTTP server with planned faults, and a ledger of accepted
 * requests.
 *
 * <p>It must not know any provider, nor a test library.
 */
@NullMarked
package dev.leash.fake;

import org.jspecify.annotations.NullMarked;
