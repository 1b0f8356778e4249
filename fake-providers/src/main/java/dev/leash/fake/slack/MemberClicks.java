package dev.leash.fake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * Simulates a member's interactions, as Slack reports them to an app.
 *
 * @param member the member
 * @param responses base address of the app's replies
 */
public record MemberClicks(Member member, String responses) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /**
     * The payload of a click on a button (type {@code block_actions}).
     *
     * @param message the message with the button
     * @param label the button's label
     * @throws AssertionError when there is no such button
     */
    public String click(Taken.Posted message, String label) {
        return click(message.channel(), message.ts(), button(message.blocks(), label));
    }

    /** The payload of a click on a button of a message that was updated. */
    public String click(Taken.Updated message, String label) {
        return click(message.channel(), message.ts(), button(message.blocks(), label));
    }

    /**
     * The fields of a slash command.
     *
     * @param command such as {@code /incident}
     * @param text the text after it
     */
    public ObjectNode command(String command, String text) {
        int count = COUNT.incrementAndGet();
        return WebApi.JSON
                .createObjectNode()
                .put("token", "deprecated")
                .put("team_id", "T0000001")
                .put("channel_id", member.channel())
                .put("user_id", member.id())
                .put("user_name", "somebody")
                .put("command", command)
                .put("text", text)
                .put("response_url", responses + "command-" + count)
                .put("trigger_id", count + ".1.abc");
    }

    private String click(String channel, String ts, JsonNode button) {
        int count = COUNT.incrementAndGet();
        ObjectNode payload = WebApi.JSON.createObjectNode().put("type", "block_actions");
        payload.putObject("user").put("id", member.id()).put("team_id", "T0000001");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", channel)
                .put("is_ephemeral", false);
        payload.putObject("channel").put("id", channel);
        payload.put("response_url", responses + "click-" + count);
        payload.put("trigger_id", count + ".1.abc");
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", button.path("action_id").asText())
                .put("block_id", "b1")
                .put("value", button.path("value").asText())
                .put("action_ts", "1790000001.%06d".formatted(count));
        return payload.toString();
    }

    private static JsonNode button(JsonNode blocks, String label) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
                .filter(element -> element.path("text").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + label + "' in " + blocks));
    }
}
