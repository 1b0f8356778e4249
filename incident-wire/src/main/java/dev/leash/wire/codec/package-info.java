/**
 * Serialization of records: JSON bodies with a type and a version, mirrored to CloudEvents headers.
 * Types on the wire are written down by hand; renaming a class changes nothing here.
 *
 * <p>This package must not know topics or who reads them.
 */
@NullMarked
package dev.leash.wire.codec;

import org.jspecify.annotations.NullMarked;
