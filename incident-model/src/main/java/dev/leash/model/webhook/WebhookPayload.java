package dev.leash.model.webhook;

import java.util.Map;

/**
 * Content of a webhook message.
 *
 * @param type type of the message
 * @param content content as maps, lists, texts, numbers and times
 */
public record WebhookPayload(String type, Map<String, Object> content) {}
