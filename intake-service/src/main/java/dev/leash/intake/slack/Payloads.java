package dev.leash.intake.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leash.intake.form.Form;
import dev.leash.intake.slack.Deed.Click;
import dev.leash.intake.slack.Deed.Command;
import dev.leash.model.text.WellFormedText;
import dev.leash.slack.IncidentButton;
import java.util.Optional;
import java.util.function.Function;

/** Reads what Slack says somebody did. What Leash has no part in comes back empty. */
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

    /** Some JSON; empty when it is none. */
    static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The button that was pressed, of a payload of the type {@code block_actions}. */
    static Optional<Deed> interaction(JsonNode payload) {
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

    /** The command of a form. */
    static Deed command(Form form) {
        return command(form::text);
    }

    /** The command of an envelope of Socket Mode, which has the fields of the form. */
    static Deed command(JsonNode payload) {
        return command(name -> payload.path(name).asText());
    }

    private static Deed command(Function<String, String> field) {
        return new Command(
                field.apply("user_id"),
                field.apply("response_url"),
                field.apply("trigger_id"),
                WellFormedText.of(field.apply("text")));
    }

    /**
     * Not the moment of the click: a nervous finger presses twice. What the button carries changes
     * whenever the message does.
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
