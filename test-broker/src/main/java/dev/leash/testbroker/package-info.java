/**
 * The Kafka broker of tests, in a container or in this process, with the same settings.
 *
 * <p>It must not know what its topics are for, and only tests may use it.
 */
@NullMarked
package dev.leash.testbroker;

import org.jspecify.annotations.NullMarked;
