/**
 * Phone numbers: read from what people write, in the form providers need, and shown only masked.
 *
 * <p>This package must not know whose they are.
 */
@NullMarked
package dev.leash.phone;

import org.jspecify.annotations.NullMarked;
