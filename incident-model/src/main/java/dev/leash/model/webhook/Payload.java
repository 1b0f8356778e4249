package dev.leash.model.webhook;

import java.util.Map;

/**
 * What a message says.
 *
 * @param type what kind of message
 * @param content what it says, as maps, lists, texts, numbers and moments
 */
public record Payload(String type, Map<String, Object> content) {}
