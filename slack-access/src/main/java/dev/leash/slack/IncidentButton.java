package dev.leash.slack;

import dev.leash.model.incident.Verb;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button of a message about an incident, in the form shared by sender and receiver. It grants no
 * permission: the person who clicks is known from Slack's signed request.
 *
 * @param verb the command
 * @param incidentId the incident
 * @param asOf the sequence of the incident that the message shows
 */
public record IncidentButton(Verb verb, String incidentId, long asOf) {

    private static final Pattern VALUE =
            Pattern.compile("(?<incident>\\d{1,18})@(?<sequence>\\d{1,18})");

    /** Its {@code value} in Slack, as {@link #read} parses it. */
    public String value() {
        return incidentId + "@" + asOf;
    }

    /**
     * The button of an {@code action_id} and a {@code value}; empty when they belong to another
     * kind of button.
     */
    public static Optional<IncidentButton> read(String actionId, String value) {
        Matcher matcher = VALUE.matcher(value);
        return matcher.matches()
                ? Verb.answers().stream()
                        .filter(verb -> verb.slackId().equals(actionId))
                        .map(
                                verb ->
                                        new IncidentButton(
                                                verb,
                                                matcher.group("incident"),
                                                Long.parseLong(matcher.group("sequence"))))
                        .findFirst()
                : Optional.empty();
    }
}
