package dev.leash.dashboard.incident;

import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentRecord;
import java.time.Instant;
import java.util.List;

/**
 * Consecutive reports of the same problem, shown as one line.
 *
 * @param first when the first of them came
 * @param last when the last of them came
 * @param latest the title of the last
 * @param newest the newest of them, newest first, at most {@value #MAX_LISTED}
 */
public record Repeats(Instant first, Instant last, String latest, List<Line> newest) {

    /** The most reports that are listed. */
    static final int MAX_LISTED = 50;

    /** One report. */
    public record Line(Instant at, String title) {}

    static Repeats of(List<IncidentRecord> reports) {
        List<Line> newest =
                reports.reversed().stream().limit(MAX_LISTED).map(Repeats::line).toList();
        return new Repeats(
                reports.getFirst().at(), reports.getLast().at(), newest.getFirst().title(), newest);
    }

    private static Line line(IncidentRecord report) {
        return new Line(
                report.at(), report.event() instanceof Attached attached ? attached.title() : "");
    }
}
