package dev.leash.sheets.export;

import dev.leash.model.incident.State;
import dev.leash.wire.kafka.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An incident that is not over.
 *
 * @param id its number
 * @param state its state
 * @param assignee who has it; empty when nobody does
 */
public record OpenIncident(String id, State state, String assignee) {

    private static final Duration WAIT = Duration.ofMillis(200);

    /**
     * Those among the newest of the log.
     *
     * @param maxIncidents how many of the newest incidents are looked at
     */
    public static List<OpenIncident> in(KafkaAccess kafka, ExportStyle style, int maxIncidents) {
        IncidentRows rows = new IncidentRows(style, maxIncidents);
        try (EventReader events = EventReader.open(kafka)) {
            events.rewind();
            var end = events.ends();
            while (events.isBehind(end)) {
                events.read(WAIT, rows::take);
            }
        }
        List<OpenIncident> open = new ArrayList<>();
        for (List<String> cells : rows.cells()) {
            IncidentRow row = IncidentRow.ofCells(cells);
            if (row.inState() != State.RESOLVED) {
                open.add(new OpenIncident(row.id(), row.inState(), row.assignee()));
            }
        }
        return List.copyOf(open);
    }

    /** What people call it. */
    public String name() {
        return "INC-" + id;
    }

    /** Whether the next person is still to be looked for. */
    public boolean isEscalating() {
        return state == State.PENDING || state == State.ASSIGNED;
    }
}
