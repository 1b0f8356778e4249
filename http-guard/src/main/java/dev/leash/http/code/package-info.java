/**
 * Codes of HTTP refusals, one list for every part of Leash.
 *
 * <p>This package must not know any route, nor the words of a refusal.
 */
@NullMarked
package dev.leash.http.code;

import org.jspecify.annotations.NullMarked;
