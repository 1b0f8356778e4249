/**
 * Direct messages in Slack: how people are found there, how messages are handed over and kept up to
 * date, and what Slack's answers mean.
 *
 * <p>It must not know what a message says, nor when an attempt is tried again.
 */
@NullMarked
package dev.leash.notifier.channel.slack;

import org.jspecify.annotations.NullMarked;
