package dev.leash.standalone.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.text.WellFormedText;
import dev.leash.wire.codec.Json;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.deadletter.DeadLetter;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of a dead letter for a terminal, without control characters and secrets. */
final class LetterText {

    private static final int MAX_LINE_LENGTH = 300;
    private static final int MAX_BODY_LENGTH = 100_000;
    private static final int MAX_UNREADABLE_LENGTH = 4_000;

    private LetterText() {}

    /** Text of any origin, on one line, redacted. */
    static String line(String text) {
        return Redaction.ofText(WellFormedText.cut(WellFormedText.line(text), MAX_LINE_LENGTH));
    }

    static String key(DeadLetter letter) {
        byte[] key = letter.record().key();
        return key == null ? "-" : line(new String(key, StandardCharsets.UTF_8));
    }

    /** Content of a dead letter, and whether this version can read it. */
    static String body(DeadLetter letter) {
        byte[] value = letter.record().value();
        if (value == null) {
            return "It has no body.";
        }
        return read(value).map(json -> readable(letter, json)).orElseGet(() -> unreadable(value));
    }

    private static Optional<JsonNode> read(byte[] value) {
        try {
            return Optional.of(Json.MAPPER.readTree(value)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String readable(DeadLetter letter, JsonNode json) {
        try {
            String pretty =
                    Json.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Redaction.of(json));
            return verdict(letter) + "\n\n" + shown(pretty, MAX_BODY_LENGTH);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the decoded record cannot be printed", e);
        }
    }

    private static String verdict(DeadLetter letter) {
        Optional<Topic<?>> topic =
                letter.place()
                        .flatMap(
                                place ->
                                        Topics.all().stream()
                                                .filter(one -> one.name().equals(place.topic()))
                                                .findFirst());
        if (topic.isEmpty()) {
            return "This version of Leash has no topic of this name.";
        }
        try {
            var _ = topic.get().codec().decode(letter.record().value());
            return "This version of Leash can read it.";
        } catch (UndecodableException e) {
            return "This version of Leash cannot read it: %s."
                    .formatted(line(String.valueOf(e.getMessage())));
        }
    }

    private static String unreadable(byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        return "%d bytes that are not JSON:%n%n%s"
                .formatted(value.length, Redaction.ofText(shown(text, MAX_UNREADABLE_LENGTH)));
    }

    private static String shown(String text, int maxLength) {
        return WellFormedText.cut(WellFormedText.of(text), maxLength);
    }
}
