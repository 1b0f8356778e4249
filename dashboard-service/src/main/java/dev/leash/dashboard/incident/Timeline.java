package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.Recorded;
import java.util.ArrayList;
import java.util.List;

/** An incident's story as lines, newest first. Repeats in a row are one line. */
final class Timeline {

    private Timeline() {}

    static List<TimelineEntry> of(List<Recorded> story, Names names, Times times) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Recorded> reports = new ArrayList<>();
        for (Recorded recorded : story) {
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
            List<Recorded> reports, List<TimelineEntry> entries, Names names, Times times) {
        if (!reports.isEmpty()) {
            entries.add(TimelineEntry.of(reports, names, times));
            reports.clear();
        }
    }
}
