package dev.leash.verification.incident;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.model.triage.DedupKey;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a dedup key has one open incident. Incidents of one key are in different partitions, so
 * it is the time that says what was open when.
 */
final class Keys {

    /** Nodes that decide about different incidents need not have the same time to the letter. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    /** An incident that is opened again takes its key back as soon as triage has heard of it. */
    private static final Duration TAKING_BACK = Duration.ofMinutes(1);

    private final Map<String, List<Span>> spans = new HashMap<>();

    /** An incident that was open. */
    private static final class Span {
        private final String incidentId;
        private final Instant from;
        private final boolean isFirst;
        private final Where where;
        private @Nullable Instant to;

        private Span(String incidentId, Instant from, boolean isFirst, Where where) {
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

    void note(Incident.Known after, Recorded recorded, Where where) {
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

    /** Looks at all of them, once everything is read. */
    void look(Book book) {
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

    private static void look(Book book, List<Span> open, Span opened) {
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
