package dev.leash.model.event;

import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.narrative.Phrase;
import dev.leash.model.narrative.Phrases;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.text.WellFormedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phrases for what events were based on. */
final class EventDetails {

    /** As much of labels as is told in a timeline, in characters. */
    private static final int MAX_LABELS_LENGTH = 500;

    private EventDetails() {}

    static Phrase headline(Assignment assignment) {
        return Phrase.person(assignment.assignee()).then(" " + Phrases.of(assignment.why()));
    }

    static List<Phrase> of(Opened opened) {
        List<Phrase> details = new ArrayList<>();
        if (opened.routing() != null) {
            details.addAll(of(opened.routing()));
        }
        if (opened.fallback() != null) {
            details.add(Phrase.quoted(opened.fallback().explanation()));
        }
        if (opened.report().notes() != null) {
            opened.report().notes().forEach(note -> details.add(Phrase.quoted(note)));
        }
        return details;
    }

    private static List<Phrase> of(RoutingDecision routing) {
        List<Phrase> details = new ArrayList<>();
        details.add(Phrase.quoted(routing.words()));
        if (routing.group() != null) {
            details.add(Phrase.of("group: ").quote(routing.group()));
        }
        routing.tried().forEach(tried -> details.add(Phrase.quoted(tried.words())));
        if (routing.untold() != null) {
            details.add(Phrase.of(routing.untold() + " more routes did not take it"));
        }
        return details;
    }

    static List<Phrase> of(Attached attached) {
        Integer firing = attached.stillFiring();
        if (firing == null) {
            return List.of();
        }
        return List.of(
                Phrase.of(
                        firing == 0
                                ? "none of its alerts fires now"
                                : firing + " of its alerts still fire"));
    }

    static List<Phrase> of(Assignment assignment) {
        List<Phrase> details = new ArrayList<>();
        details.add(Phrases.place(assignment));
        if (assignment.paged().size() > 1) {
            details.add(Phrase.people(assignment.paged()).then(" are paged together"));
        } else if (assignment.paged().isEmpty()) {
            details.add(Phrase.of("not paged: they have neither e-mail nor phone"));
        }
        for (SkippedTarget skipped : assignment.skipped()) {
            details.add(Phrase.of("skipped: ").then(Phrases.of(skipped)));
        }
        if (assignment.collapsedRungs() > 0) {
            details.add(
                    Phrase.of(
                            assignment.collapsedRungs() == 1
                                    ? "1 level was skipped: its time had already passed"
                                    : assignment.collapsedRungs()
                                            + " levels were skipped: their time had already passed"));
        }
        return details;
    }

    static List<Phrase> of(Edited edited) {
        List<Phrase> details = new ArrayList<>();
        if (edited.formerTitle() != null) {
            details.add(Phrase.of("before: ").quote(edited.formerTitle()));
        }
        if (edited.formerSeverity() != null) {
            details.add(
                    Phrase.of("severity: ")
                            .quote(edited.severity().name())
                            .then(", before: ")
                            .quote(edited.formerSeverity()));
        }
        if (edited.labels() != null) {
            details.add(Phrase.of("labels: ").quote(labels(edited.labels())));
        }
        if (edited.formerLabels() != null && !edited.formerLabels().isEmpty()) {
            details.add(Phrase.of("labels before: ").quote(labels(edited.formerLabels())));
        }
        return details;
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty()
                ? "none"
                : WellFormedText.cut(
                        WellFormedText.line(
                                new TreeMap<>(labels)
                                        .entrySet().stream()
                                                .map(it -> it.getKey() + "=" + it.getValue())
                                                .collect(Collectors.joining(", "))),
                        MAX_LABELS_LENGTH);
    }

    static List<Phrase> former(@Nullable String person) {
        return person == null
                ? List.of()
                : List.of(Phrase.of("before: ").then(Phrase.person(person)));
    }

    static List<Phrase> search(List<SkippedTarget> skipped, List<String> told) {
        List<Phrase> details = new ArrayList<>();
        skipped.forEach(one -> details.add(Phrases.of(one)));
        details.addAll(told(told));
        return details;
    }

    static List<Phrase> told(List<String> people) {
        return people.isEmpty()
                ? List.of()
                : List.of(Phrase.of("told: ").then(Phrase.people(people)));
    }
}
