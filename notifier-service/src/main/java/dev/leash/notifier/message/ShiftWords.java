package dev.leash.notifier.message;

import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.oncall.ShiftChange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Words of notices about shifts. Times are in the time zone of the schedule. */
final class ShiftWords {

    /** Why the reader is told. */
    static final String WHY =
            "You receive this because you are on the schedule. Messages about shifts are sent by mail and on Slack only.";

    private static final int MAX_TITLE_LENGTH = 100;

    private ShiftWords() {}

    static String headline(ShiftChange change) {
        return switch (change.kind()) {
            case AHEAD -> "Your on-call shift begins at " + moment(change, change.at());
            case BEGUN ->
                    change.until() == null
                            ? "You are on call"
                            : "You are on call until " + moment(change, change.until());
            case OVER ->
                    change.isOnCall()
                            ? "You are no longer paged first"
                            : "Your on-call shift is over";
            case UNKNOWN -> "Your on-call shift has changed";
        };
    }

    static List<String> sentences(ShiftChange change, OpenIncidents open) {
        String clocks = "Times are in the time zone " + change.zone().getId() + ".";
        return switch (change.kind()) {
            case AHEAD -> List.of(ahead(change), place(change), clocks);
            case BEGUN -> List.of(place(change), clocks, count(open));
            case OVER -> List.of(successor(change), clocks, count(open));
            case UNKNOWN -> List.of(place(change), clocks, count(open));
        };
    }

    static List<PersonalStory.Line> incidents(OpenIncidents open, String reader, Links links) {
        Stream<PersonalStory.Line> lines =
                open.first().stream()
                        .map(
                                incident ->
                                        new PersonalStory.Line(
                                                line(incident, reader),
                                                links.page(incident.incidentId())));
        int more = open.count() - open.first().size();
        return more == 0
                ? lines.toList()
                : Stream.concat(
                                lines,
                                Stream.of(
                                        new PersonalStory.Line(
                                                "and %d more".formatted(more), null)))
                        .toList();
    }

    private static String line(OpenIncident incident, String reader) {
        String owner = incident.owner();
        String whose =
                owner == null
                        ? "nobody has it"
                        : owner.equals(reader)
                                ? "yours"
                                : "with " + Harmless.line(owner, Facts.MAX_NAME_LENGTH);
        return "INC-%s, %s: %s (%s)"
                .formatted(
                        incident.incidentId(),
                        Facts.word(incident.severity()),
                        Harmless.line(incident.title(), MAX_TITLE_LENGTH),
                        whose);
    }

    private static String ahead(ShiftChange change) {
        Instant until = change.until();
        return until == null
                ? "You are on call from %s.".formatted(moment(change, change.at()))
                : "You are on call from %s until %s."
                        .formatted(moment(change, change.at()), moment(change, until));
    }

    private static String place(ShiftChange change) {
        if (!change.isFirst()) {
            return "You are paged if %s does not answer.".formatted(first(change));
        }
        return change.people().size() == 1
                ? "You are the only one who is paged."
                : "You are paged first.";
    }

    private static String successor(ShiftChange change) {
        if (change.people().isEmpty()) {
            return "Nobody is on call after you, from %s. Please tell the person who edits the schedule."
                    .formatted(moment(change, change.at()));
        }
        return change.isOnCall()
                ? "%s has been paged first since %s; you are paged if they do not answer."
                        .formatted(first(change), moment(change, change.at()))
                : "%s has been on call since %s. You are no longer paged by the schedule."
                        .formatted(first(change), moment(change, change.at()));
    }

    private static String count(OpenIncidents open) {
        return switch (open.count()) {
            case 0 -> "No incident is open.";
            case 1 -> "One incident is open:";
            default -> open.count() + " incidents are open:";
        };
    }

    private static String first(ShiftChange change) {
        return Harmless.line(change.people().getFirst(), Facts.MAX_NAME_LENGTH);
    }

    private static String moment(ShiftChange change, Instant at) {
        return LocalTimes.onClocksOf(change.zone(), at);
    }
}
