/**
 * Outgoing webhooks: composes messages from events, carries data to the {@link
 * dev.leash.model.webhook.WebhookQueue} and away, and posts.
 *
 * <p>It must not know any rule, nor why somebody is paged.
 */
@NullMarked
package dev.leash.notifier.webhook;

import org.jspecify.annotations.NullMarked;
