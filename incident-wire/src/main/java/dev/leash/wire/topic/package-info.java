/**
 * Catalogue of topics, the only place with their names, and their provisioning.
 *
 * <p>This package must not know what services do with them.
 */
@NullMarked
package dev.leash.wire.topic;

import org.jspecify.annotations.NullMarked;
