/**
 * Codes of HTTP answers that refuse something, one list for every part of Leash.
 *
 * <p>It must not know any route, nor what is said in words.
 */
@NullMarked
package dev.leash.http.code;

import org.jspecify.annotations.NullMarked;
