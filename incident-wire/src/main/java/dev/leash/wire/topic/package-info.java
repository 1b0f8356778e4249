/**
 * The catalogue of topics, the only place with a topic's name, and their provisioning.
 *
 * <p>It must not know what services do with them.
 */
@NullMarked
package dev.leash.wire.topic;

import org.jspecify.annotations.NullMarked;
