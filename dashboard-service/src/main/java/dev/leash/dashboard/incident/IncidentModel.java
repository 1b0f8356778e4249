package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.LabelLines;
import dev.leash.dashboard.action.Offers;
import dev.leash.dashboard.web.Frame;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.delivery.DeliveryRow;
import dev.leash.view.directory.People;
import dev.leash.view.incident.Incidents;
import dev.leash.view.incident.ShownIncident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the page of an incident shows. A part of the page looks up only what it shows. */
public final class IncidentModel {

    private final ShownIncident incident;
    private final People people;
    private final Frame frame;
    private final Offers offers;
    private final String postTo;
    private final @Nullable String actingAs;
    private final @Nullable String denied;
    private final Once<List<Recorded>> story;
    private final Once<List<DeliveryLine>> told;
    private final Once<NowPanel> now;
    private final Once<Optional<String>> damage;

    /**
     * The page of an incident.
     *
     * @param offers what can be done now
     * @param postTo where forms are sent
     * @param actingAs who acts when a button is pressed; null when nobody knows
     * @param denied why whoever looks may change nothing; null when they may
     */
    IncidentModel(
            ShownIncident incident,
            Incidents incidents,
            Deliveries deliveries,
            People people,
            Frame frame,
            Offers offers,
            String postTo,
            @Nullable String actingAs,
            @Nullable String denied) {
        this.incident = incident;
        this.people = people;
        this.frame = frame;
        this.offers = offers;
        this.postTo = postTo;
        this.actingAs = actingAs;
        this.denied = denied;
        this.story = new Once<>(() -> incidents.events(incident.id()));
        this.told = new Once<>(() -> lines(deliveries.of(incident.id()), frame));
        this.now = new Once<>(this::lookUpNow);
        this.damage = new Once<>(() -> incidents.damage(incident.id()));
    }

    /** The incident as its events have left it. */
    public ShownIncident incident() {
        return incident;
    }

    /** How it stands, as sentences. */
    public NowPanel now() {
        return now.get();
    }

    private NowPanel lookUpNow() {
        NextPage next = NextPage.of(incident, people);
        return NowPanel.of(incident, story.get(), next, frame.names(), frame.times());
    }

    /** Its path. */
    public List<LadderStep> ladder() {
        return LadderStep.of(incident, frame.names());
    }

    /** How often the path is gone through, in words. */
    public String rounds() {
        return switch (incident.path().rounds()) {
            case 0 -> "again and again, until somebody answers";
            case 1 -> "once";
            default -> "at most " + incident.path().rounds() + " times";
        };
    }

    /** The report in few lines. */
    public Brief brief() {
        return Brief.of(incident.report());
    }

    /** How often it was reported again. */
    public long repeats() {
        return incident.repeats();
    }

    /** When the alert it was opened for was last reported; null when it was opened for none. */
    public @Nullable Instant lastReportedAt() {
        return incident.alert() == null ? null : incident.alert().lastAt();
    }

    /** Whether the source of its alert says that it is over. */
    public boolean isOverForItsSource() {
        return incident.alert() != null && incident.alert().status() == AlertStatus.RESOLVED;
    }

    /** How people were told, newest first. */
    public List<DeliveryLine> deliveries() {
        return told.get();
    }

    private static List<DeliveryLine> lines(List<DeliveryRow> rows, Frame frame) {
        return rows.stream().map(row -> DeliveryLine.of(row, frame.names())).toList();
    }

    /** What happened, newest first. */
    public List<TimelineEntry> timeline() {
        return Timeline.of(story.get(), frame.names(), frame.times());
    }

    /** What can be done now. */
    public Offers offers() {
        return offers;
    }

    /** Where forms are sent. */
    public String postTo() {
        return postTo;
    }

    /** Who acts when a button is pressed; null when nobody knows. */
    public @Nullable String actingAs() {
        return actingAs;
    }

    /** Why whoever looks may change nothing; null when they may. */
    public @Nullable String denied() {
        return denied;
    }

    /** To whom it can be given. */
    public List<Contact> contacts() {
        return people.contacts().stream().filter(Contact::isReachable).toList();
    }

    /**
     * Its labels. What an event of an older edit had, which is not shown any more, is as the summary
     * has it.
     */
    public Map<String, String> labels() {
        Map<String, String> reported = incident.report().labels();
        Map<String, String> summed = incident.summary().labels();
        return story.get().reversed().stream()
                .map(Recorded::event)
                .filter(Edited.class::isInstance)
                .map(event -> ((Edited) event).labels())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(reported.entrySet().containsAll(summed.entrySet()) ? reported : summed);
    }

    /** The same, for a form. */
    public String labelLines() {
        return LabelLines.of(labels());
    }

    /** How bad it can be said to be. */
    public List<Severity> severities() {
        return people.classification().severities().stream()
                .map(ConfiguredSeverity::severity)
                .sorted(Severity.WORST_FIRST)
                .toList();
    }

    /** What people can be in it. */
    public List<IncidentRole> roles() {
        return people.classification().roles();
    }

    /** Why its history cannot be followed any more; null when it can. */
    public @Nullable String damage() {
        return damage.get().orElse(null);
    }

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
        return DeliverySummary.of(told.get());
    }

    /** The number of its last event. */
    public long sequence() {
        return incident.summary().sequence();
    }
}
