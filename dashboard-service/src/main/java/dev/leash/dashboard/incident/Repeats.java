package dev.leash.dashboard.incident;

import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * Reports of the same in a row, told as one.
 *
 * @param first when the first of them came
 * @param last when the last of them came
 * @param latest what the last of them says
 * @param newest the newest of them one by one, newest first, at most {@value #MAX_LISTED}
 */
public record Repeats(Instant first, Instant last, String latest, List<Line> newest) {

    /** The most that are listed one by one. */
    static final int MAX_LISTED = 50;

    /** One report. */
    public record Line(Instant at, String title) {}

    static Repeats of(List<Recorded> reports) {
        List<Line> newest =
                reports.reversed().stream().limit(MAX_LISTED).map(Repeats::line).toList();
        return new Repeats(
                reports.getFirst().at(), reports.getLast().at(), newest.getFirst().title(), newest);
    }

    private static Line line(Recorded report) {
        return new Line(
                report.at(), report.event() instanceof Attached attached ? attached.title() : "");
    }
}
