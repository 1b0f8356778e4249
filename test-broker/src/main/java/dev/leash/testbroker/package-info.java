/**
 * The Kafka that tests run against, in a container or in this process, with the same settings.
 *
 * <p>It must not know what its topics are for, and nothing but tests may know it.
 */
@NullMarked
package dev.leash.testbroker;

import org.jspecify.annotations.NullMarked;
