package dev.leash.verification.incident;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.DedupKey;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a dedup key has at most one open incident. Incidents of one key are in different
 * partitions, so they are compared by time.
 */
final class Keys {

    /** Tolerance between the clocks of nodes that decide on different incidents. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    /** How long triage may take to learn that an incident with the key was reopened. */
    private static final Duration TAKING_BACK = Duration.ofMinutes(1);

    private final Map<String, List<Span>> spans = new HashMap<>();

    /** A span in which an incident was open. */
    private static final class Span {
        private final String incidentId;
        private final Instant from;
        private final boolean isFirst;
        private final RecordPosition where;
        private @Nullable Instant to;

        private Span(String incidentId, Instant from, boolean isFirst, RecordPosition where) {
            this.incidentId = incidentId;
            this.from = from;
            this.isFirst = isFirst;
            this.where = where;
        }

        private boolean isOpenAt(Instant moment) {
            Instant known = isFirst ? from : from.plus(TAKING_BACK);
            return !known.isAfter(moment)
                    && (to == null || to.minus(CLOCKS_DIFFER).isAfter(moment));
        }
    }

    void note(Incident.Known after, IncidentRecord recorded, RecordPosition where) {
        String key = DedupKey.of(after.details().report());
        if (key == null) {
            return;
        }
        List<Span> ofKey = spans.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (recorded.event() instanceof IncidentEvent.Opened
                || recorded.event() instanceof IncidentEvent.Reopened) {
            boolean isFirst = recorded.event() instanceof IncidentEvent.Opened;
            ofKey.add(new Span(recorded.incidentId(), recorded.at(), isFirst, where));
        } else if (recorded.event() instanceof IncidentEvent.Resolved) {
            ofKey.stream()
                    .filter(span -> span.incidentId.equals(recorded.incidentId()))
                    .forEach(span -> span.to = span.to == null ? recorded.at() : span.to);
        }
    }

    /** Checks all keys, after all events. */
    void look(Findings book) {
        for (List<Span> ofKey : spans.values()) {
            ofKey.sort(Comparator.comparing(span -> span.from));
            List<Span> open = new ArrayList<>();
            for (Span span : ofKey) {
                open.removeIf(other -> other.to != null && !other.to.isAfter(span.from));
                if (span.isFirst) {
                    look(book, open, span);
                }
                open.add(span);
            }
        }
    }

    private static void look(Findings book, List<Span> open, Span opened) {
        Span other =
                open.stream()
                        .filter(one -> !one.incidentId.equals(opened.incidentId))
                        .filter(one -> one.isOpenAt(opened.from))
                        .findFirst()
                        .orElse(null);
        book.check(
                Invariant.ONE_INCIDENT_PER_KEY,
                other == null,
                opened.where,
                () ->
                        "incident %s was opened while %s with the same key was open"
                                .formatted(
                                        opened.incidentId, other == null ? "" : other.incidentId));
    }
}
