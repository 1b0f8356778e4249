package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.view.deadletter.SetAside;
import dev.leash.view.delivery.Audit;
import dev.leash.view.engine.NotReadyException;
import dev.leash.view.engine.PassedOver;
import dev.leash.view.delivery.Channels;
import dev.leash.view.incident.Deadlines;
import dev.leash.view.incident.Deadlines.Overdue;
import dev.leash.view.webhook.EndpointRow;
import dev.leash.view.incident.Incidents;
import dev.leash.view.directory.People;
import dev.leash.view.engine.ReaderStatus;
import dev.leash.view.engine.ViewReader;
import dev.leash.view.webhook.Webhooks;
import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Times;
import dev.leash.wire.reply.PendingReplies;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at every part, and says what to do about what is not well. */
@Singleton
public final class Checks {

    private static final int MAX_LETTERS = 50;

    private final ViewReader reader;
    private final PendingReplies replies;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Audit audit;
    private final SetAside setAside;
    private final PassedOver passedOver;
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
            Deadlines deadlines,
            People people,
            Channels channels,
            Audit audit,
            SetAside setAside,
            PassedOver passedOver,
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

    /** How everything is at a moment. */
    public Status at(Instant now) {
        return new Status(
                parts(now),
                hub.clients(),
                known(() -> setAside.newest(MAX_LETTERS)),
                passedOver.all(),
                known(() -> List.of(incidents.damaged())).stream().findFirst().orElse(Map.of()));
    }

    private List<Part> parts(Instant now) {
        return Stream.<Supplier<List<Part>>>of(
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

    /** Of what is still being read from the log nothing is said, neither good nor bad. */
    private static <T> List<T> known(Supplier<List<T>> asked) {
        try {
            return asked.get();
        } catch (NotReadyException building) {
            return List.of();
        }
    }

    private Part view() {
        ReaderStatus status = reader.status();
        if (status.trouble() != null) {
            return Part.of(
                    "This view",
                    Level.BAD,
                    "stands still",
                    "The log cannot be read: "
                            + status.trouble()
                            + ". See whether Kafka runs, and where KAFKA_BOOTSTRAP_SERVERS points.");
        }
        if (status.lag() == null) {
            return Part.of("This view", Level.ATTENTION, "starting", "The log is being opened.");
        }
        return status.lag() <= 1_000
                ? Part.of(
                        "This view",
                        Level.FINE,
                        status.lag() == 0 ? "up to date" : status.lag() + " behind",
                        "Pages show the log as it is." + building())
                : Part.of(
                        "This view",
                        Level.BAD,
                        status.lag() + " behind",
                        "It is catching up; pages are older than they look.");
    }

    private String building() {
        List<String> building = reader.building();
        return building.isEmpty()
                ? ""
                : " A new version of %s is built beside it, and takes its place by itself."
                        .formatted(String.join(", ", building));
    }

    private Part answers() {
        return replies.isReady()
                ? Part.of(
                        "Answers",
                        Level.FINE,
                        "heard",
                        "What becomes of an action is heard within seconds.")
                : Part.of(
                        "Answers",
                        Level.BAD,
                        "not heard",
                        "Actions are sent, but nobody hears what became of them. See whether Kafka runs.");
    }

    private Part deadlines(Instant now) {
        Overdue overdue = deadlines.overdue(now);
        if (overdue.count() > 0) {
            return new Part(
                    "Deadlines",
                    Level.BAD,
                    overdue.count() + " overdue",
                    "The first by "
                            + Times.span(overdue.longest())
                            + ". Nobody is paged in their stead: see whether escalation-service runs.",
                    "/incidents");
        }
        return deadlines
                .worst(now)
                .map(
                        worst ->
                                new Part(
                                        "Deadlines",
                                        worst.compareTo(Overdue.LATE_AFTER) > 0
                                                ? Level.ATTENTION
                                                : Level.FINE,
                                        lateness(worst) + " late at worst",
                                        "Of every countdown that ended in the last 24 hours.",
                                        "/incidents"))
                .orElseGet(
                        () ->
                                new Part(
                                        "Deadlines",
                                        Level.FINE,
                                        "on time",
                                        "No countdown has ended in the last 24 hours.",
                                        "/incidents"));
    }

    private static String lateness(Duration worst) {
        return worst.compareTo(Overdue.LATE_AFTER) > 0
                ? Times.span(worst)
                : worst.toMillis() + " ms";
    }

    private Part deliveries(Instant now) {
        Audit.Found found = audit.at(now);
        return found.isNothing()
                ? Part.of(
                        "Messages",
                        Level.FINE,
                        "accounted for",
                        "Whatever was to be told has come to an end, or is still being tried.")
                : Part.of(
                        "Messages",
                        Level.BAD,
                        found.deliveries() + found.pages() + " without an end",
                        "Nobody knows what became of messages about %s. See whether notifier-service runs."
                                .formatted(incidents(found)));
    }

    private static String incidents(Audit.Found found) {
        boolean all = found.incidents().size() < Audit.MAX_NAMED;
        return (found.incidents().size() == 1 ? "incident " : "incidents ")
                + String.join(", ", found.incidents())
                + (all ? "" : " and others");
    }

    private Part letters() {
        long count = setAside.count();
        return count == 0
                ? Part.of(
                        "Dead letters",
                        Level.FINE,
                        "none",
                        "Everything that came in could be processed.")
                : Part.of(
                        "Dead letters",
                        Level.ATTENTION,
                        Long.toString(count),
                        "Set aside, listed below. Once what failed is mended, `leash dead-letters retry` tries them again; they are kept for 30 days.");
    }

    private Part webhooks() {
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
                    String.join(", ", disabled)
                            + ": told nothing any more. Enable them once they answer.");
        }
        return failing.isEmpty()
                ? webhooks(Level.FINE, "told", "No endpoint has refused its last message.")
                : webhooks(
                        Level.ATTENTION,
                        failing.size() + " failing",
                        String.join(", ", failing)
                                + ": the last message was not taken. It is tried again; see why.");
    }

    private static Part webhooks(Level level, String figure, String meaning) {
        return new Part("Webhooks", level, figure, meaning, "/workbook/webhooks");
    }
}
