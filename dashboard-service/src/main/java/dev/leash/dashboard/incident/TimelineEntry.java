package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.Narrative;
import dev.leash.model.narrative.Phrases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline.
 *
 * @param id sequence of the first event of the line, which stays the same as the line grows
 * @param sequence sequence of the last event of the line
 * @param at when
 * @param tone the resulting state, as a CSS class; {@code plain} for none
 * @param headline what happened
 * @param details the reasons
 * @param note what a person wrote; null when there is no note
 * @param author who, and by which channel
 * @param repeats the reports of the line; null when the line is a single event
 */
public record TimelineEntry(
        long id,
        long sequence,
        Instant at,
        String tone,
        String headline,
        List<String> details,
        @Nullable String note,
        String author,
        @Nullable Repeats repeats) {

    /** The line of an event. */
    public static TimelineEntry of(IncidentRecord recorded, Names names, Times times) {
        Narrative told = EventTypes.narrative(recorded);
        Decoration page = names.at(times);
        return new TimelineEntry(
                recorded.sequence(),
                recorded.sequence(),
                recorded.at(),
                told.tone().name().toLowerCase(Locale.ROOT),
                told.headline().in(page),
                told.details().stream().map(detail -> detail.in(page)).toList(),
                told.note(),
                Phrases.of(told.actor()).in(page),
                null);
    }

    /** The line of consecutive reports, oldest first: at least one. */
    static TimelineEntry of(List<IncidentRecord> reports, Names names, Times times) {
        if (reports.size() == 1) {
            return of(reports.getFirst(), names, times);
        }
        IncidentRecord last = reports.getLast();
        return new TimelineEntry(
                reports.getFirst().sequence(),
                last.sequence(),
                last.at(),
                "plain",
                "Reported " + reports.size() + " more times",
                List.of(),
                null,
                Phrases.of(last.actor()).in(names),
                Repeats.of(reports));
    }
}
