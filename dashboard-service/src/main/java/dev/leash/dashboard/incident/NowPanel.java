package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.IncidentSummary.Escalation;
import dev.leash.model.narrative.Phrases;
import dev.leash.view.incident.ShownIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an incident, as sentences.
 *
 * @param who the owner
 * @param why why this owner, or why nobody
 * @param countdownTo the next deadline; null when there is none
 * @param beforeCountdown what happens then, before the time left
 * @param afterCountdown the rest of the sentence, after the time left
 */
public record NowPanel(
        String who,
        String why,
        @Nullable Instant countdownTo,
        String beforeCountdown,
        String afterCountdown) {

    private static final String UNLESS = "unless somebody acknowledges";

    /**
     * The panel of an incident.
     *
     * @param next the outcome of its next deadline
     */
    static NowPanel of(
            ShownIncident incident,
            List<IncidentRecord> story,
            NextPage next,
            Names names,
            Times times) {
        IncidentSummary now = incident.summary();
        if (now.isUnpublished() && !now.isOpen()) {
            return new NowPanel(
                    "Dismissed", "The draft was dismissed, or has expired.", null, "", "");
        }
        return switch (now.state()) {
            case PENDING -> pending(now.escalation(), story, names);
            case ASSIGNED -> assigned(incident, next, names);
            case IN_PROGRESS -> inProgress(now, story, names, times);
            case RESOLVED -> resolved(now, story, names, times);
            case UNKNOWN ->
                    new NowPanel(
                            "Unknown state",
                            "A newer version of Leash set a state that this version does not know. Update the dashboard.",
                            now.escalation().nextAt(),
                            "",
                            "");
            case DRAFT ->
                    new NowPanel(
                            "A draft",
                            "A metric turned unhealthy. Nobody is paged, and nothing is public, until somebody publishes it.",
                            now.escalation().nextAt(),
                            "The draft expires in",
                            "unless somebody publishes or dismisses it");
            case ERROR ->
                    new NowPanel(
                            "Nobody has it",
                            lastSearch(story, names),
                            null,
                            "Leash has stopped searching. Assign it to somebody, or escalate to search again.",
                            "");
        };
    }

    private static NowPanel pending(Escalation pending, List<IncidentRecord> story, Names names) {
        String why =
                pending.searches() == 0
                        ? "Leash is searching for a person to page."
                        : lastSearch(story, names);
        return new NowPanel("Nobody has it", why, null, "Leash searches again every minute.", "");
    }

    private static NowPanel assigned(ShownIncident incident, NextPage next, Names names) {
        Assignment assignment = incident.assignment();
        String who = names.of(String.valueOf(incident.summary().assignee()));
        Instant nextAt = incident.summary().escalation().nextAt();
        return assignment == null
                ? whatIsNext("Waiting for " + who, "", who, nextAt, next, names)
                : whatIsNext(
                        waitingFor(assignment, names),
                        why(assignment, names),
                        assignment.assignee(),
                        nextAt,
                        next,
                        names);
    }

    private static String waitingFor(Assignment assignment, Names names) {
        return assignment.why() == Why.TAKEN
                ? names.of(assignment.assignee()) + " took it"
                : "Waiting for "
                        + (assignment.paged().isEmpty()
                                ? names.of(assignment.assignee())
                                : names.all(assignment.paged()));
    }

    private static String why(Assignment assignment, Names names) {
        return (assignment.paged().isEmpty()
                        ? "Not paged: neither e-mail nor phone. "
                        : "Paged, no answer yet. ")
                + names.of(assignment.assignee())
                + " "
                + Phrases.of(assignment.why())
                + ": "
                + Phrases.place(assignment).in(names)
                + ".";
    }

    private static NowPanel whatIsNext(
            String who,
            String why,
            String assignee,
            @Nullable Instant nextAt,
            NextPage next,
            Names names) {
        if (nextAt == null) {
            String told =
                    "The path has ended and nobody acknowledged. Nobody else is paged automatically.";
            return new NowPanel(who, why, null, told, "");
        }
        return switch (next) {
            case NextPage.Of(String person) ->
                    new NowPanel(
                            who,
                            why,
                            nextAt,
                            names.of(person)
                                    + (person.equals(assignee)
                                            ? " is paged again in"
                                            : " is paged in"),
                            UNLESS);
            case NextPage.None _ -> new NowPanel(who, why, nextAt, "The path ends in", UNLESS);
            case NextPage.Nobody nobody ->
                    new NowPanel(who, why, nextAt, "In", then(nobody, names) + UNLESS);
        };
    }

    private static String then(NextPage.Nobody nobody, Names names) {
        List<String> told = nobody.told();
        return (nobody.onCall() ? "nobody on call can be paged: " : "nobody is on call: ")
                + (nobody.goesOn() ? "Leash keeps searching" : "Leash stops searching")
                + (told.isEmpty() ? "" : " and notifies " + names.all(told))
                + ", ";
    }

    private static NowPanel inProgress(
            IncidentSummary working, List<IncidentRecord> story, Names names, Times times) {
        Instant again = working.escalation().nextAt();
        String person = names.of(String.valueOf(working.assignee()));
        if (working.snoozed() && again != null) {
            return snoozed(person, again, story, names, times);
        }
        String who = person + " is working on it";
        String why = working.since() == null ? "" : since(working.since(), times);
        return again == null
                ? new NowPanel(
                        who,
                        why,
                        null,
                        "Nobody is paged unless somebody escalates, notifies or reassigns.",
                        "")
                : new NowPanel(
                        who, why, again, person + " is paged again in", "unless it is resolved");
    }

    private static String since(Instant since, Times times) {
        return "Since %s %s, %s."
                .formatted(times.absolute(since), times.zoneName(), times.relative(since));
    }

    private static NowPanel snoozed(
            String person, Instant until, List<IncidentRecord> story, Names names, Times times) {
        String by =
                last(story, IncidentEvent.Snoozed.class)
                        .map(recorded -> " by " + Phrases.of(recorded.actor()).in(names))
                        .orElse("");
        return new NowPanel(
                "Snoozed until " + times.absolute(until) + " " + times.zoneName(),
                "Snoozed" + by + ". Nobody is paged until then.",
                until,
                person + " is paged in",
                "unless it is resolved");
    }

    private static NowPanel resolved(
            IncidentSummary resolved, List<IncidentRecord> story, Names names, Times times) {
        String by =
                last(story, IncidentEvent.Resolved.class)
                        .map(IncidentRecord::actor)
                        .filter(actor -> actor.kind() != Actor.Kind.ANYBODY)
                        .map(actor -> "Resolved by " + Phrases.of(actor).in(names))
                        .orElse("Resolved");
        Instant at = resolved.since() == null ? resolved.updatedAt() : resolved.since();
        return new NowPanel(
                "Resolved",
                "%s %s, after %s."
                        .formatted(by, times.relative(at), times.span(resolved.openedAt(), at)),
                null,
                "",
                "");
    }

    /** The result of the last search for somebody to page. */
    private static String lastSearch(List<IncidentRecord> story, Names names) {
        return story.reversed().stream()
                .filter(
                        one ->
                                one.event() instanceof IncidentEvent.NobodyFound
                                        || one.event() instanceof IncidentEvent.Failed)
                .findFirst()
                .map(last -> EventTypes.narrative(last).sentence().in(names) + ".")
                .orElse("Nobody could be found.");
    }

    private static Optional<IncidentRecord> last(
            List<IncidentRecord> story, Class<? extends IncidentEvent> kind) {
        return story.reversed().stream().filter(one -> kind.isInstance(one.event())).findFirst();
    }
}
