package dev.leash.fake.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** Something Slack took and would have shown to somebody. */
public sealed interface Taken {

    /** A message that says it at a glance, in a notification for example. */
    String text();

    /**
     * A new message.
     *
     * @param channel where
     * @param ts its name there
     * @param text its fallback
     * @param blocks what it shows; empty when only the text
     */
    record Posted(String channel, String ts, String text, JsonNode blocks) implements Taken {}

    /** A message that reads otherwise now. */
    record Updated(String channel, String ts, String text, JsonNode blocks) implements Taken {}

    /**
     * What only the one who clicked or typed sees.
     *
     * @param responseUrl the path of the address it was sent to
     * @param ephemeral whether nobody else sees it
     */
    record Answered(String responseUrl, boolean ephemeral, String text) implements Taken {}
}
