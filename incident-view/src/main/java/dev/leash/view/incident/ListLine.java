package dev.leash.view.incident;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Row of the list while a batch is applied.
 *
 * @param number number of the incident
 * @param kind counter it is included in; null when it is new
 * @param sequence sequence of the last event; 0 when it is new
 * @param nextAt the next deadline; null when there is none
 * @param repeats how often it was reported again
 * @param damage why its history cannot be replayed any more; null when it can
 * @param summary its summary; null while no record has one
 */
record ListLine(
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

    static ListLine fresh(long number) {
        return new ListLine(number, null, 0, null, 0, null, null);
    }

    ListLine standing(IncidentSummary now) {
        return new ListLine(
                number,
                Kind.of(now),
                now.sequence(),
                now.escalation().nextAt(),
                repeats,
                damage,
                now);
    }

    ListLine repeated() {
        return new ListLine(number, kind, sequence, nextAt, repeats + 1, damage, summary);
    }

    ListLine damaged(String why) {
        return new ListLine(number, kind, sequence, nextAt, repeats, why, summary);
    }

    void bind(PreparedBatch row, IncidentSummary now) {
        row.bind(0, number)
                .bind(1, now.state().name())
                .bind(2, now.severity().id())
                .bind(3, now.severity().name())
                .bind(4, now.severity().rank())
                .bind(5, now.severity().urgency().name())
                .bind(6, urgency(now))
                .bind(7, now.title())
                .bind(8, now.source())
                .bind(9, now.assignee())
                .bind(10, now.openedAt().toEpochMilli())
                .bind(11, now.updatedAt().toEpochMilli())
                .bind(12, nextAt == null ? null : nextAt.toEpochMilli())
                .bind(13, now.sequence())
                .bind(14, now.escalation().pageSequence())
                .bind(15, now.snoozed())
                .bind(16, repeats)
                .bind(17, damage)
                .bind(18, words(now))
                .bind(19, now.stage() == null ? null : now.stage().name());
    }

    /**
     * Order among open incidents: without an owner, waiting for an acknowledgement, in progress,
     * snoozed, drafts; within each the most severe first.
     */
    private static @Nullable Integer urgency(IncidentSummary incident) {
        if (incident.state() == State.RESOLVED) {
            return null;
        }
        int group =
                switch (incident.state()) {
                    case ASSIGNED -> 1;
                    case IN_PROGRESS -> incident.snoozed() ? 3 : 2;
                    case DRAFT -> 4;
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
