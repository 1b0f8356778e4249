package dev.leash.dashboard.status;

import dev.leash.dashboard.live.LiveHub;
import dev.leash.dashboard.view.Aside;
import dev.leash.dashboard.view.Audit;
import dev.leash.dashboard.view.EndpointRow;
import dev.leash.dashboard.view.IncidentFilter;
import dev.leash.dashboard.view.IncidentRow;
import dev.leash.dashboard.view.Incidents;
import dev.leash.dashboard.view.ReaderStatus;
import dev.leash.dashboard.view.ViewReader;
import dev.leash.dashboard.view.Webhooks;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.State;
import dev.leash.wire.reply.PendingReplies;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at every part, and says what to do about what is not well. */
public final class Checks {

    private static final Duration LATE_AFTER = Duration.ofSeconds(10);
    private static final int MAX_OPEN = 2_000;
    private static final int MAX_LETTERS = 50;

    private final ViewReader reader;
    private final PendingReplies replies;
    private final Incidents incidents;
    private final Audit audit;
    private final Aside aside;
    private final Webhooks webhooks;
    private final LiveHub hub;
    private final Neighbours neighbours;

    public Checks(
            ViewReader reader,
            PendingReplies replies,
            Incidents incidents,
            Audit audit,
            Aside aside,
            Webhooks webhooks,
            LiveHub hub,
            Neighbours neighbours) {
        this.reader = reader;
        this.replies = replies;
        this.incidents = incidents;
        this.audit = audit;
        this.aside = aside;
        this.webhooks = webhooks;
        this.hub = hub;
        this.neighbours = neighbours;
    }

    /** How everything is at a moment. */
    public Status at(Instant now) {
        return new Status(
                Stream.concat(
                                Stream.of(
                                        view(),
                                        answers(),
                                        deadlines(now),
                                        deliveries(now),
                                        letters(),
                                        webhooks(),
                                        pages()),
                                neighbours.parts().stream())
                        .toList(),
                aside.deadLetters(MAX_LETTERS),
                aside.passedOver(),
                incidents.damaged());
    }

    private Part view() {
        ReaderStatus status = reader.status();
        if (status.trouble() != null) {
            return new Part(
                    "This view",
                    false,
                    "stands still",
                    "The log cannot be read: "
                            + status.trouble()
                            + ". See whether Kafka runs, and where KAFKA_BOOTSTRAP_SERVERS points.");
        }
        if (status.lag() == null) {
            return new Part("This view", false, "starting", "The log is being opened.");
        }
        return status.lag() <= 1_000
                ? new Part(
                        "This view",
                        true,
                        status.lag() == 0 ? "up to date" : status.lag() + " behind",
                        "Pages show the log as it is.")
                : new Part(
                        "This view",
                        false,
                        status.lag() + " behind",
                        "It is catching up; pages are older than they look.");
    }

    private Part answers() {
        return replies.isReady()
                ? new Part(
                        "Answers",
                        true,
                        "heard",
                        "What becomes of an action is heard within seconds.")
                : new Part(
                        "Answers",
                        false,
                        "not heard",
                        "Actions are sent, but nobody hears what became of them. See whether Kafka runs.");
    }

    private Part deadlines(Instant now) {
        Set<State> armed = EnumSet.complementOf(EnumSet.of(State.RESOLVED, State.ERROR));
        List<Duration> late =
                incidents.list(IncidentFilter.of(armed, ""), true, 0, MAX_OPEN).stream()
                        .map(IncidentRow::nextAt)
                        .filter(at -> at != null && at.plus(LATE_AFTER).isBefore(now))
                        .map(at -> Duration.between(at, now))
                        .sorted()
                        .toList();
        return late.isEmpty()
                ? new Part("Deadlines", true, "on time", "Every countdown that ended was acted on.")
                : new Part(
                        "Deadlines",
                        false,
                        late.size() + " late",
                        "The latest by "
                                + Times.span(late.getLast())
                                + ". Nobody is paged in their stead: see whether escalation-service runs.");
    }

    private Part deliveries(Instant now) {
        Audit.Found found = audit.at(now);
        return found.isNothing()
                ? new Part(
                        "Messages",
                        true,
                        "accounted for",
                        "Whatever was to be told has come to an end, or is still being tried.")
                : new Part(
                        "Messages",
                        false,
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
        long count = aside.deadLetterCount();
        return count == 0
                ? new Part(
                        "Dead letters", true, "none", "Everything that came in could be processed.")
                : new Part(
                        "Dead letters",
                        false,
                        Long.toString(count),
                        "Set aside, listed below. They are kept for 30 days.");
    }

    private Part webhooks() {
        List<String> disabled =
                webhooks.endpoints().stream()
                        .filter(endpoint -> endpoint.disabledBecause() != null)
                        .map(EndpointRow::id)
                        .toList();
        return disabled.isEmpty()
                ? new Part("Webhooks", true, "told", "No endpoint had to be disabled.")
                : new Part(
                        "Webhooks",
                        false,
                        disabled.size() + " disabled",
                        String.join(", ", disabled)
                                + ": told nothing any more. See Webhooks, behind Workbook.");
    }

    private Part pages() {
        return new Part(
                "Open pages",
                true,
                Integer.toString(hub.clients()),
                "So many pages are kept up to date while they are open.");
    }
}
