package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.AvailableActions;
import dev.leash.dashboard.action.LabelLines;
import dev.leash.dashboard.web.Frame;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.delivery.DeliveryRow;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.incident.Incidents;
import dev.leash.view.incident.ShownIncident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of an incident's page. Each part is looked up when it is shown, so that a partial page
 * looks up only what it needs.
 */
public final class IncidentModel {

    private final ShownIncident incident;
    private final DirectoryView people;
    private final Frame frame;
    private final AvailableActions offers;
    private final String postTo;
    private final @Nullable String actingAs;
    private final @Nullable String denied;
    private final Once<List<IncidentRecord>> story;
    private final Once<List<DeliveryLine>> told;
    private final Once<NowPanel> now;
    private final Once<Optional<String>> damage;

    /**
     * The content for one visitor.
     *
     * @param offers the available actions
     * @param postTo address that forms are sent to
     * @param actingAs the contact in whose name buttons act; null when unknown
     * @param denied why the visitor may change nothing; null when changes are allowed
     */
    IncidentModel(
            ShownIncident incident,
            Incidents incidents,
            Deliveries deliveries,
            DirectoryView people,
            Frame frame,
            AvailableActions offers,
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

    /** The incident after its last event. */
    public ShownIncident incident() {
        return incident;
    }

    /** The current state, as sentences. */
    public NowPanel now() {
        return now.get();
    }

    private NowPanel lookUpNow() {
        NextPage next = NextPage.of(incident, people);
        return NowPanel.of(incident, story.get(), next, frame.names(), frame.times());
    }

    /** The levels of its escalation path. */
    public List<PathStep> ladder() {
        return PathStep.of(incident, frame.names());
    }

    /** The number of rounds through the path, in words. */
    public String rounds() {
        return switch (incident.path().rounds()) {
            case 0 -> "repeatedly, until somebody acknowledges";
            case 1 -> "once";
            default -> "at most " + incident.path().rounds() + " times";
        };
    }

    /** The first lines of the report. */
    public Brief brief() {
        return Brief.of(incident.report());
    }

    /** How often the problem was reported again. */
    public long repeats() {
        return incident.repeats();
    }

    /** When the incident's alert was last reported; null when the incident has no alert. */
    public @Nullable Instant lastReportedAt() {
        return incident.alert() == null ? null : incident.alert().lastAt();
    }

    /** Whether the source has reported its alert as resolved. */
    public boolean isOverForItsSource() {
        return incident.alert() != null && incident.alert().status() == AlertStatus.RESOLVED;
    }

    /** The deliveries, newest first. */
    public List<DeliveryLine> deliveries() {
        return told.get();
    }

    private static List<DeliveryLine> lines(List<DeliveryRow> rows, Frame frame) {
        return rows.stream().map(row -> DeliveryLine.of(row, frame.names())).toList();
    }

    /** The timeline, newest first. */
    public List<TimelineEntry> timeline() {
        return Timeline.of(story.get(), frame.names(), frame.times());
    }

    /** The available actions. */
    public AvailableActions offers() {
        return offers;
    }

    /** Address that forms are sent to. */
    public String postTo() {
        return postTo;
    }

    /** The contact in whose name buttons act; null when unknown. */
    public @Nullable String actingAs() {
        return actingAs;
    }

    /** Why the visitor may change nothing; null when changes are allowed. */
    public @Nullable String denied() {
        return denied;
    }

    /** The contacts it can be reassigned to. */
    public List<Contact> contacts() {
        return people.contacts().stream().filter(Contact::isReachable).toList();
    }

    /**
     * Its labels. What an event of an older edit had, which is not shown any more, is as the
     * summary has it.
     */
    public Map<String, String> labels() {
        Map<String, String> reported = incident.report().labels();
        Map<String, String> summed = incident.summary().labels();
        return story.get().reversed().stream()
                .map(IncidentRecord::event)
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
        Severity own = incident.summary().severity();
        return Stream.concat(
                        Stream.of(own),
                        people.classification().severities().stream()
                                .map(ConfiguredSeverity::severity)
                                .filter(it -> !it.id().equals(own.id())))
                .sorted(Severity.WORST_FIRST)
                .toList();
    }

    /** What a form says for a severity; nothing for its own, once that is no longer configured. */
    public String valueOf(Severity severity) {
        return people.classification().severityOf(severity.id()).isPresent() ? severity.id() : "";
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

    /** Its state, as CSS class. */
    public String tone() {
        return Words.tone(incident.state(), isSnoozed());
    }

    /** Whether it is snoozed. */
    public boolean isSnoozed() {
        return incident.summary().snoozed();
    }

    /** Title of the browser window. */
    public String title() {
        return Words.title(incident.summary());
    }

    /** Summary of the deliveries in one line. */
    public String deliverySummary() {
        return DeliverySummary.of(told.get());
    }

    /** The number of its last event. */
    public long sequence() {
        return incident.summary().sequence();
    }
}
