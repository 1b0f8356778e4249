package dev.leash.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes one line, and what does not. */
class TimelineTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void onlyRepeatsAreCollapsed() {
        List<TimelineEntry> lines =
                told(
                        AttachReason.REPEATED,
                        AttachReason.REPEATED,
                        AttachReason.MORE_URGENT,
                        AttachReason.REPEATED,
                        AttachReason.RECOVERED);

        assertThat(lines)
                .extracting(TimelineEntry::headline)
                .containsExactly(
                        "Resolved, according to its source: Disk full",
                        "Reported again: Disk full",
                        "Reported again, more urgent than before: Disk full",
                        "Reported 2 more times");
    }

    private static List<TimelineEntry> told(AttachReason... reasons) {
        List<IncidentRecord> story = new ArrayList<>();
        for (AttachReason reason : reasons) {
            long sequence = story.size() + 2L;
            story.add(
                    new IncidentRecord(
                            "12",
                            sequence,
                            NOON.plusSeconds(sequence),
                            Actor.source("probe"),
                            "cause",
                            new Attached("signal-" + sequence, "Disk full", reason)));
        }
        return Timeline.of(story, Names.among(List.of()), new Times(NOON, ZoneOffset.UTC));
    }
}
