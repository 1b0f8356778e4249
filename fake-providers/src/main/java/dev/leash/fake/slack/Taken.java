package dev.leash.fake.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** A message that Slack accepted. */
public sealed interface Taken {

    /** The short text, as in a notification. */
    String text();

    /**
     * A new message.
     *
     * @param channel its channel
     * @param ts its timestamp, which identifies it
     * @param text its fallback text
     * @param blocks its blocks; empty when it is only text
     */
    record Posted(String channel, String ts, String text, JsonNode blocks) implements Taken {}

    /** An updated message. */
    record Updated(String channel, String ts, String text, JsonNode blocks) implements Taken {}

    /**
     * A reply to an interaction.
     *
     * @param responseUrl the path of the address it was posted to
     * @param ephemeral whether it is visible only to the user
     */
    record Answered(String responseUrl, boolean ephemeral, String text) implements Taken {}
}
