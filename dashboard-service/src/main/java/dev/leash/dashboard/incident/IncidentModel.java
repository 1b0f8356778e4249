package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.Offers;
import dev.leash.view.incident.ShownIncident;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of an incident shows.
 *
 * @param incident the incident as its events have left it
 * @param now how it stands, as sentences
 * @param ladder its path
 * @param rounds how often the path is gone through, in words
 * @param brief the report in few lines
 * @param repeats how often it was reported again
 * @param deliveries how people were told, newest first
 * @param timeline what happened, newest first
 * @param offers what can be done now
 * @param postTo where forms are sent
 * @param actingAs who acts when a button is pressed; null when nobody knows
 * @param denied why whoever looks may change nothing; null when they may
 * @param contacts to whom it can be given
 * @param damage why its history cannot be followed any more; null when it can
 */
public record IncidentModel(
        ShownIncident incident,
        NowPanel now,
        List<LadderStep> ladder,
        String rounds,
        Brief brief,
        long repeats,
        List<DeliveryLine> deliveries,
        List<TimelineEntry> timeline,
        Offers offers,
        String postTo,
        @Nullable String actingAs,
        @Nullable String denied,
        List<Contact> contacts,
        @Nullable String damage) {

    /** Its number. */
    public String id() {
        return incident.id();
    }

    /** What is broken. */
    public Report report() {
        return incident.report();
    }

    /** Its state, as styles call it. */
    public String tone() {
        return Words.tone(incident.state(), isSnoozed());
    }

    /** Whether it is snoozed. */
    public boolean isSnoozed() {
        return incident.summary().snoozed();
    }

    /** What the window of its page is called. */
    public String title() {
        return Words.title(incident.summary());
    }

    /** How people were told, in one line. */
    public String deliverySummary() {
        return DeliverySummary.of(deliveries);
    }

    /** The number of its last event. */
    public long sequence() {
        return incident.summary().sequence();
    }
}
