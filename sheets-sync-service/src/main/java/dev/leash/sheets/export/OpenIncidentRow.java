package dev.leash.sheets.export;

import dev.leash.model.incident.State;
import dev.leash.wire.kafka.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An open incident.
 *
 * @param id its number
 * @param state its state
 * @param assignee its assignee; empty when there is none
 */
public record OpenIncidentRow(String id, State state, String assignee) {

    private static final Duration WAIT = Duration.ofMillis(200);

    /**
     * The open incidents among the newest of the log.
     *
     * @param maxIncidents how many of the newest incidents are considered
     */
    public static List<OpenIncidentRow> in(KafkaAccess kafka, ExportStyle style, int maxIncidents) {
        IncidentRows rows = new IncidentRows(style, maxIncidents);
        try (EventReader events = EventReader.open(kafka)) {
            events.rewind();
            var end = events.ends();
            while (events.isBehind(end)) {
                events.read(WAIT, rows::take);
            }
        }
        List<OpenIncidentRow> open = new ArrayList<>();
        for (List<String> cells : rows.cells()) {
            IncidentSheetRow row = IncidentSheetRow.ofCells(cells);
            if (row.inState() != State.RESOLVED) {
                open.add(new OpenIncidentRow(row.id(), row.inState(), row.assignee()));
            }
        }
        return List.copyOf(open);
    }

    /** Display name. */
    public String name() {
        return "INC-" + id;
    }

    /** Whether escalation goes on. */
    public boolean isEscalating() {
        return state == State.PENDING || state == State.ASSIGNED;
    }
}
