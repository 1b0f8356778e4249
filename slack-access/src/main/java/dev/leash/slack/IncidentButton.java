package dev.leash.slack;

import dev.leash.model.incident.Verb;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button of a message about an incident, as whoever draws it and whoever hears of its click agree
 * on it. It carries no right: who clicks is known from Slack's signature.
 *
 * @param verb what it asks for
 * @param incidentId of which incident
 * @param asOf the sequence of the incident that the message tells of
 */
public record IncidentButton(Verb verb, String incidentId, long asOf) {

    private static final Pattern VALUE =
            Pattern.compile("(?<incident>\\d{1,18})@(?<sequence>\\d{1,18})");

    /** Its {@code value} in Slack, as {@link #read} understands it. */
    public String value() {
        return incidentId + "@" + asOf;
    }

    /** The button of an {@code action_id} and a {@code value}; empty when it is none of these. */
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
