/**
 * Direct messages in Slack: how people are found, how messages are posted and rewritten, and the
 * meaning of Slack's answers.
 *
 * <p>It must not know what a message says, nor when an attempt is tried again.
 */
@NullMarked
package dev.leash.notifier.channel.slack;

import org.jspecify.annotations.NullMarked;
