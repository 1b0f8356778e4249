/**
 * Fake of Slack, as a server on this machine: its Web API, its requests to apps, and Socket Mode.
 *
 * <p>It must not know Leash.
 */
@NullMarked
package dev.leash.fake.slack;

import org.jspecify.annotations.NullMarked;
