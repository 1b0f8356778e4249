package dev.leash.intake.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leash.intake.form.FormFields;
import dev.leash.intake.slack.SlackInteraction.Click;
import dev.leash.intake.slack.SlackInteraction.Command;
import dev.leash.model.text.WellFormedText;
import dev.leash.slack.IncidentButton;
import java.util.Optional;
import java.util.function.Function;

/** Reads the payloads of Slack interactions; empty for those that Leash does not handle. */
final class Payloads {

    private static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .build();

    private Payloads() {}

    /** Parses JSON; empty when the text is no JSON. */
    static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The pressed button of a payload of type {@code block_actions}. */
    static Optional<SlackInteraction> interaction(JsonNode payload) {
        JsonNode action = payload.path("actions").path(0);
        String actionId = action.path("action_id").asText();
        String value = action.path("value").asText();
        return IncidentButton.read(actionId, value)
                .map(
                        button ->
                                new Click(
                                        payload.path("user").path("id").asText(),
                                        payload.path("response_url").asText(),
                                        clickId(payload, actionId, value),
                                        button));
    }

    /** The slash command of a form. */
    static SlackInteraction command(FormFields form) {
        return command(form::text);
    }

    /** The slash command of a Socket Mode envelope, which has the fields of the form. */
    static SlackInteraction command(JsonNode payload) {
        return command(name -> payload.path(name).asText());
    }

    private static SlackInteraction command(Function<String, String> field) {
        return new Command(
                field.apply("user_id"),
                field.apply("response_url"),
                field.apply("trigger_id"),
                WellFormedText.of(field.apply("text")));
    }

    /**
     * Id of a click. Without the time of the click, so that a double click counts once; the value
     * of the button changes whenever the message does.
     */
    private static String clickId(JsonNode payload, String actionId, String value) {
        JsonNode container = payload.path("container");
        return String.join(
                "/",
                container.path("channel_id").asText(),
                container.path("message_ts").asText(),
                payload.path("user").path("id").asText(),
                actionId,
                value);
    }
}
