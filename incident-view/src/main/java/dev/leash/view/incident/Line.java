package dev.leash.view.incident;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * An incident's line of the list while some records are applied.
 *
 * @param number its number
 * @param kind as what it is counted; null when it is new
 * @param sequence the number of its last event; 0 when it is new
 * @param nextAt when something happens by itself; null when nothing does
 * @param repeats how often the same was reported again
 * @param damage why its history cannot be followed any more; null when it can
 * @param summary how it stands; null while none of the records says so
 */
record Line(
        long number,
        @Nullable Kind kind,
        long sequence,
        @Nullable Instant nextAt,
        long repeats,
        @Nullable String damage,
        @Nullable IncidentSummary summary) {

    record Kind(String state, String severity) {

        static Kind of(IncidentSummary incident) {
            return new Kind(incident.state().name(), incident.severity().id());
        }
    }

    static Line fresh(long number) {
        return new Line(number, null, 0, null, 0, null, null);
    }

    Line standing(IncidentSummary now) {
        return new Line(
                number,
                Kind.of(now),
                now.sequence(),
                now.escalation().nextAt(),
                repeats,
                damage,
                now);
    }

    Line repeated() {
        return new Line(number, kind, sequence, nextAt, repeats + 1, damage, summary);
    }

    Line damaged(String why) {
        return new Line(number, kind, sequence, nextAt, repeats, why, summary);
    }

    void bind(PreparedBatch row, IncidentSummary now) {
        row.bind(0, number)
                .bind(1, now.state().name())
                .bind(2, now.severity().id())
                .bind(3, urgency(now))
                .bind(4, now.title())
                .bind(5, now.source())
                .bind(6, now.assignee())
                .bind(7, now.openedAt().toEpochMilli())
                .bind(8, now.updatedAt().toEpochMilli())
                .bind(9, nextAt == null ? null : nextAt.toEpochMilli())
                .bind(10, now.sequence())
                .bind(11, now.escalation().pageSequence())
                .bind(12, now.snoozed())
                .bind(13, repeats)
                .bind(14, damage)
                .bind(15, words(now))
                .bind(16, now.stage() == null ? null : now.stage().name());
    }

    /**
     * The place among those that are not over: whom nobody has, who waits for an answer, what is
     * worked on, what is snoozed; within each the most severe first.
     */
    private static @Nullable Integer urgency(IncidentSummary incident) {
        if (incident.state() == State.RESOLVED) {
            return null;
        }
        int group =
                switch (incident.state()) {
                    case ASSIGNED -> 1;
                    case IN_PROGRESS -> incident.snoozed() ? 3 : 2;
                    case PENDING, ERROR, UNKNOWN, RESOLVED -> 0;
                };
        return IncidentsProjection.URGENCIES * group
                + Severity.MAX_RANK
                - incident.severity().rank();
    }

    private static String words(IncidentSummary incident) {
        return String.join(
                        " ",
                        "inc-" + incident.id(),
                        incident.title(),
                        incident.severity().name(),
                        incident.source(),
                        incident.assignee() == null ? "" : incident.assignee(),
                        String.join(" ", incident.labels().values()))
                .toLowerCase(Locale.ROOT);
    }
}
