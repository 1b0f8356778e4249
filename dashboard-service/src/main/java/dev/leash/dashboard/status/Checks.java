package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Times;
import dev.leash.view.deadletter.SetAside;
import dev.leash.view.delivery.Audit;
import dev.leash.view.delivery.Channels;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.engine.NotReadyException;
import dev.leash.view.engine.ReaderStatus;
import dev.leash.view.engine.SkippedRecords;
import dev.leash.view.engine.ViewReader;
import dev.leash.view.incident.DeadlineStats;
import dev.leash.view.incident.DeadlineStats.Overdue;
import dev.leash.view.incident.Incidents;
import dev.leash.view.webhook.EndpointRow;
import dev.leash.view.webhook.Webhooks;
import dev.leash.wire.reply.PendingReplies;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks the health of all parts, and says what to do about problems. */
@Singleton
public final class Checks {

    private static final int MAX_LETTERS = 50;

    private final ViewReader reader;
    private final PendingReplies replies;
    private final Incidents incidents;
    private final DeadlineStats deadlines;
    private final Audit audit;
    private final SetAside setAside;
    private final SkippedRecords passedOver;
    private final Webhooks webhooks;
    private final LiveHub hub;
    private final Neighbours neighbours;
    private final OnCallParts onCall;
    private final ChannelParts channels;
    private final WorkbookPart workbook;

    public Checks(
            ViewReader reader,
            @Named("dashboard") PendingReplies replies,
            Incidents incidents,
            DeadlineStats deadlines,
            DirectoryView people,
            Channels channels,
            Audit audit,
            SetAside setAside,
            SkippedRecords passedOver,
            Webhooks webhooks,
            LiveHub hub,
            Neighbours neighbours) {
        this.reader = reader;
        this.replies = replies;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.audit = audit;
        this.setAside = setAside;
        this.passedOver = passedOver;
        this.webhooks = webhooks;
        this.hub = hub;
        this.neighbours = neighbours;
        this.onCall = new OnCallParts(people, deadlines);
        this.channels = new ChannelParts(channels, neighbours);
        this.workbook = new WorkbookPart(people);
    }

    /** The health at a moment. */
    public Status at(Instant now) {
        return new Status(
                parts(now),
                hub.clients(),
                known(() -> setAside.newest(MAX_LETTERS)),
                passedOver.all(),
                known(() -> List.of(incidents.damaged())).stream().findFirst().orElse(Map.of()));
    }

    private List<HealthPart> parts(Instant now) {
        return Stream.<Supplier<List<HealthPart>>>of(
                        () -> onCall.at(now).toList(),
                        () -> channels.at(now).toList(),
                        () -> List.of(workbook.at(now)),
                        () -> List.of(deadlines(now)),
                        () -> List.of(deliveries(now)),
                        () -> List.of(webhooks()),
                        () -> List.of(letters()),
                        () -> List.of(view()),
                        () -> List.of(answers()),
                        neighbours::parts)
                .flatMap(part -> known(part).stream())
                .toList();
    }

    /** Empty for what is still being read from the log. */
    private static <T> List<T> known(Supplier<List<T>> asked) {
        try {
            return asked.get();
        } catch (NotReadyException building) {
            return List.of();
        }
    }

    private HealthPart view() {
        ReaderStatus status = reader.status();
        if (status.trouble() != null) {
            return HealthPart.of(
                    "This view",
                    Level.BAD,
                    "stopped",
                    "The log cannot be read: "
                            + status.trouble()
                            + ". Check whether Kafka runs, and whether KAFKA_BOOTSTRAP_SERVERS is right.");
        }
        if (status.lag() == null) {
            return HealthPart.of(
                    "This view", Level.ATTENTION, "starting", "The log is being opened.");
        }
        return status.lag() <= 1_000
                ? HealthPart.of(
                        "This view",
                        Level.FINE,
                        status.lag() == 0 ? "up to date" : status.lag() + " behind",
                        "Pages show the current state." + building())
                : HealthPart.of(
                        "This view",
                        Level.BAD,
                        status.lag() + " behind",
                        "It is catching up; pages show an older state.");
    }

    private String building() {
        List<String> building = reader.building();
        return building.isEmpty()
                ? ""
                : " A new version of %s is being built in the background, and will replace it automatically."
                        .formatted(String.join(", ", building));
    }

    private HealthPart answers() {
        return replies.isReady()
                ? HealthPart.of(
                        "Answers",
                        Level.FINE,
                        "arriving",
                        "Outcomes of actions arrive within seconds.")
                : HealthPart.of(
                        "Answers",
                        Level.BAD,
                        "not arriving",
                        "Actions are sent, but their outcomes do not arrive. Check whether Kafka runs.");
    }

    private HealthPart deadlines(Instant now) {
        Overdue overdue = deadlines.overdue(now);
        if (overdue.count() > 0) {
            return new HealthPart(
                    "Deadlines",
                    Level.BAD,
                    overdue.count() + " overdue",
                    "The oldest by "
                            + Times.span(overdue.longest())
                            + ". Incidents do not escalate: check whether escalation-service runs.",
                    "/incidents");
        }
        return deadlines
                .worst(now)
                .map(
                        worst ->
                                new HealthPart(
                                        "Deadlines",
                                        worst.compareTo(Overdue.LATE_AFTER) > 0
                                                ? Level.ATTENTION
                                                : Level.FINE,
                                        lateness(worst) + " late at worst",
                                        "The latest of all deadlines in the last 24 hours.",
                                        "/incidents"))
                .orElseGet(
                        () ->
                                new HealthPart(
                                        "Deadlines",
                                        Level.FINE,
                                        "on time",
                                        "No deadline was due in the last 24 hours.",
                                        "/incidents"));
    }

    private static String lateness(Duration worst) {
        return worst.compareTo(Overdue.LATE_AFTER) > 0
                ? Times.span(worst)
                : worst.toMillis() + " ms";
    }

    private HealthPart deliveries(Instant now) {
        Audit.Found found = audit.at(now);
        return found.isNothing()
                ? HealthPart.of(
                        "Messages",
                        Level.FINE,
                        "accounted for",
                        "All deliveries have ended or are still being attempted.")
                : HealthPart.of(
                        "Messages",
                        Level.BAD,
                        found.deliveries() + found.pages() + " with unknown outcome",
                        "The outcome of messages about %s is unknown. Check whether notifier-service runs."
                                .formatted(incidents(found)));
    }

    private static String incidents(Audit.Found found) {
        boolean all = found.incidents().size() < Audit.MAX_NAMED;
        return (found.incidents().size() == 1 ? "incident " : "incidents ")
                + String.join(", ", found.incidents())
                + (all ? "" : " and others");
    }

    private HealthPart letters() {
        long count = setAside.count();
        return count == 0
                ? HealthPart.of(
                        "Dead letters", Level.FINE, "none", "Every record could be processed.")
                : HealthPart.of(
                        "Dead letters",
                        Level.ATTENTION,
                        Long.toString(count),
                        "Set aside and listed below. Once the cause is fixed, `leash dead-letters retry` processes them again; they are kept for 30 days.");
    }

    private HealthPart webhooks() {
        List<EndpointRow> endpoints = webhooks.endpoints();
        List<String> disabled =
                endpoints.stream()
                        .filter(endpoint -> endpoint.disabledBecause() != null)
                        .map(EndpointRow::id)
                        .toList();
        List<String> failing =
                endpoints.stream().filter(EndpointRow::isFailing).map(EndpointRow::id).toList();
        if (!disabled.isEmpty()) {
            return webhooks(
                    Level.BAD,
                    disabled.size() + " disabled",
                    String.join(", ", disabled) + ": disabled. Enable them once they work again.");
        }
        return failing.isEmpty()
                ? webhooks(Level.FINE, "working", "Every endpoint accepted its last message.")
                : webhooks(
                        Level.ATTENTION,
                        failing.size() + " failing",
                        String.join(", ", failing)
                                + ": the last message was refused. It is retried; see the page of webhooks for the reason.");
    }

    private static HealthPart webhooks(Level level, String figure, String meaning) {
        return new HealthPart("Webhooks", level, figure, meaning, "/workbook/webhooks");
    }
}
