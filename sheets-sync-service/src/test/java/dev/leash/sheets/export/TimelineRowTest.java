package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentRecord;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimelineRowTest {

    @Test
    void tellsOneEvent() {
        assertThat(TimelineRow.SHEET.header())
                .containsExactly("incident_id", "sequence", "at", "type", "actor", "text");
        assertThat(row("12", 3, Events.START, "two\nlines").cells())
                .containsExactly(
                        "12",
                        "3",
                        "2025-03-09T14:05:06.789Z",
                        "incident.noted",
                        "alice",
                        "Note (alice on the web): two lines");
    }

    @Test
    void neverHoldsAFormula() {
        Actor actor = Actor.person("=1", Via.SMS);
        IncidentRecord recorded = Events.recorded("1", 1, Events.START, actor, new Noted("x"));

        assertThat(TimelineRow.of(recorded, Styles.UTC).cells().get(4)).isEqualTo("=1");
    }

    @Test
    void tellsTheTwoHoursOfANightApart() {
        ExportStyle berlin = Styles.in("Europe/Berlin");

        assertThat(berlin.exactly(Instant.parse("2025-10-26T00:30:00Z")))
                .isEqualTo("2025-10-26T02:30:00.000+02:00");
        assertThat(berlin.exactly(Instant.parse("2025-10-26T01:30:00Z")))
                .isEqualTo("2025-10-26T02:30:00.000+01:00");
    }

    @Test
    void standsInTheOrderOfTimeThenIncidentThenSequence() {
        TimelineRow first = row("10", 9, Events.START, "x");
        TimelineRow second = row("9", 1, Events.START.plusMillis(1), "x");
        TimelineRow third = row("10", 9, Events.START.plusMillis(1), "x");
        TimelineRow fourth = row("10", 10, Events.START.plusMillis(1), "x");

        assertThat(List.of(fourth, third, second, first).stream().sorted())
                .containsExactly(first, second, third, fourth);
    }

    @Property
    void standsAsItsCellsDo(
            @ForAll @IntRange(min = 1, max = 12) int oneId,
            @ForAll @IntRange(min = 1, max = 12) int otherId,
            @ForAll @IntRange(min = -2, max = 2) int micros) {
        TimelineRow one = row(Integer.toString(oneId), 1, Events.START, "x");
        TimelineRow other =
                row(Integer.toString(otherId), 1, Events.START.plusNanos(micros * 400_000L), "x");

        assertThat(Integer.signum(TimelineRow.SHEET.order().compare(one.cells(), other.cells())))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    private static TimelineRow row(String incident, long sequence, Instant at, String note) {
        return TimelineRow.of(
                Events.recorded(
                        incident, sequence, at, Actor.person("alice", Via.WEB), new Noted(note)),
                Styles.UTC);
    }
}
