package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of an incident as lines, newest first. Consecutive reports of the same problem are one
 * line.
 */
final class Timeline {

    private Timeline() {}

    static List<TimelineEntry> of(List<IncidentRecord> story, Names names, Times times) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<IncidentRecord> reports = new ArrayList<>();
        for (IncidentRecord recorded : story) {
            if (recorded.event() instanceof Attached attached && attached.isRepeat()) {
                reports.add(recorded);
                continue;
            }
            close(reports, entries, names, times);
            entries.add(TimelineEntry.of(recorded, names, times));
        }
        close(reports, entries, names, times);
        return List.copyOf(entries.reversed());
    }

    private static void close(
            List<IncidentRecord> reports, List<TimelineEntry> entries, Names names, Times times) {
        if (!reports.isEmpty()) {
            entries.add(TimelineEntry.of(reports, names, times));
            reports.clear();
        }
    }
}
