package dev.leash.fake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Limits of Slack's Block Kit reference. */
final class BlockLimits {

    private BlockLimits() {}

    /** What is wrong with the blocks of a message; empty when nothing is. */
    static Optional<String> problem(JsonNode blocks) {
        if (blocks.size() > 50) {
            return Optional.of("more than 50 blocks");
        }
        for (JsonNode block : blocks) {
            Optional<String> problem = problemOf(block);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemOf(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" -> tooLong(block.path("text").path("text"), 150, "header");
            case "section" -> section(block);
            case "context" ->
                    block.path("elements").size() > 10
                            ? Optional.of("more than 10 elements of a context")
                            : Optional.empty();
            case "actions" -> actions(block.path("elements"));
            case "divider" -> Optional.empty();
            case String other -> Optional.of("a block of type '" + other + "'");
        };
    }

    private static Optional<String> section(JsonNode block) {
        if (block.path("fields").size() > 10) {
            return Optional.of("more than 10 fields");
        }
        for (JsonNode field : block.path("fields")) {
            if (tooLong(field.path("text"), 2_000, "field").isPresent()) {
                return tooLong(field.path("text"), 2_000, "field");
            }
        }
        return block.has("text")
                ? tooLong(block.path("text").path("text"), 3_000, "section")
                : Optional.empty();
    }

    private static Optional<String> actions(JsonNode elements) {
        if (elements.isEmpty() || elements.size() > 25) {
            return Optional.of("no button, or more than 25");
        }
        for (JsonNode button : elements) {
            Optional<String> problem =
                    tooLong(button.path("text").path("text"), 75, "button")
                            .or(() -> longerThan(button.path("value"), 2_000, "value"))
                            .or(() -> longerThan(button.path("action_id"), 255, "action_id"))
                            .or(() -> longerThan(button.path("url"), 3_000, "url"));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tooLong(JsonNode text, int most, String what) {
        return text.asText().isEmpty()
                ? Optional.of("an empty " + what)
                : longerThan(text, most, what);
    }

    private static Optional<String> longerThan(JsonNode text, int most, String what) {
        return text.asText().length() > most
                ? Optional.of("a " + what + " of more than " + most + " characters")
                : Optional.empty();
    }
}
