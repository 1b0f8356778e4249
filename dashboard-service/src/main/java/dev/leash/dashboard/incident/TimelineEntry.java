package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Recorded;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.Narrative;
import dev.leash.model.narrative.Phrases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's story.
 *
 * @param id the place in the story of the first event it tells of, which stays as it grows
 * @param sequence the place of the last one
 * @param at when
 * @param tone the state it led to, as a colour and shape; null for none
 * @param headline what happened
 * @param details what it rested on
 * @param note what somebody wrote; null when nobody did
 * @param author who, and through what
 * @param repeats the reports it stands for; null when it stands for one event
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
    public static TimelineEntry of(Recorded recorded, Names names, Times times) {
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

    /** The line of several reports in a row, oldest first: at least one. */
    static TimelineEntry of(List<Recorded> reports, Names names, Times times) {
        if (reports.size() == 1) {
            return of(reports.getFirst(), names, times);
        }
        Recorded last = reports.getLast();
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
