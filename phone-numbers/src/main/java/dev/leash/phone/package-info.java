/**
 * Phone numbers: read from what people write, as providers want them, and shown only in part.
 *
 * <p>It must not know whose they are.
 */
@NullMarked
package dev.leash.phone;

import org.jspecify.annotations.NullMarked;
