/**
 * Records as bytes and back: JSON bodies with a type and a version, mirrored to CloudEvents
 * headers. The names on the wire are written down by hand; a renamed class changes nothing here.
 *
 * <p>It must not know topics or who reads them.
 */
@NullMarked
package dev.leash.wire.codec;

import org.jspecify.annotations.NullMarked;
