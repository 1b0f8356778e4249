package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an incident stands, as sentences.
 *
 * @param who who has it
 * @param why why they, or why nobody
 * @param countdownTo when something happens by itself; null when nothing does
 * @param beforeCountdown what then, up to the time left
 * @param afterCountdown what then, after the time left
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
     * @param next what its next deadline comes to
     */
    static NowPanel of(
            Incident.Known incident,
            List<Recorded> story,
            NextPage next,
            Names names,
            Times times) {
        return switch (incident) {
            case Incident.Pending pending -> pending(pending, story, names);
            case Incident.Assigned assigned -> assigned(assigned, next, names);
            case Incident.InProgress working -> inProgress(working, story, names, times);
            case Incident.Resolved resolved -> resolved(resolved, story, names, times);
            case Incident.InError _ ->
                    new NowPanel(
                            "Nobody has it",
                            whyInError(story, names),
                            null,
                            "Leash has stopped looking. Give it to somebody, or escalate to look again.",
                            "");
        };
    }

    private static NowPanel pending(Incident.Pending pending, List<Recorded> story, Names names) {
        String why =
                pending.searches() == 0
                        ? "Somebody is being looked for."
                        : "Nobody could be found" + because(story, names) + ".";
        return pending.retryAt() == null
                ? new NowPanel("Nobody has it", why, null, "", "")
                : new NowPanel("Nobody has it", why, pending.retryAt(), "Leash looks again in", "");
    }

    private static NowPanel assigned(Incident.Assigned assigned, NextPage next, Names names) {
        var assignment = assigned.assignment();
        boolean isPaged = !assignment.paged().isEmpty();
        String who =
                assignment.why() == Why.TAKEN
                        ? names.of(assignment.assignee()) + " took it"
                        : "Waiting for "
                                + (isPaged
                                        ? names.all(assignment.paged())
                                        : names.of(assignment.assignee()));
        String why =
                (isPaged ? "Paged, no answer yet. " : "Not paged: neither e-mail nor phone. ")
                        + names.of(assignment.assignee())
                        + " "
                        + Words.of(assignment.why())
                        + ": "
                        + Words.place(assignment)
                        + ".";
        if (assigned.escalateAt() == null) {
            String told =
                    "The path has ended and nobody acknowledged. Nobody else is paged by itself.";
            return new NowPanel(who, why, null, told, "");
        }
        return switch (next) {
            case NextPage.Of(String person) ->
                    new NowPanel(
                            who,
                            why,
                            assigned.escalateAt(),
                            names.of(person)
                                    + (person.equals(assignment.assignee())
                                            ? " is paged again in"
                                            : " is paged in"),
                            UNLESS);
            case NextPage.None _ ->
                    new NowPanel(who, why, assigned.escalateAt(), "The path ends in", UNLESS);
            case NextPage.Nobody nobody ->
                    new NowPanel(
                            who, why, assigned.escalateAt(), "In", then(nobody, names) + UNLESS);
        };
    }

    private static String then(NextPage.Nobody nobody, Names names) {
        List<String> told = nobody.told();
        return (nobody.onCall() ? "nobody on call can be paged: " : "nobody is on call: ")
                + (nobody.goesOn() ? "Leash keeps looking" : "Leash stops looking")
                + (told.isEmpty() ? "" : " and tells " + names.all(told))
                + ", ";
    }

    private static NowPanel inProgress(
            Incident.InProgress working, List<Recorded> story, Names names, Times times) {
        if (working.snoozed() && working.repageAt() != null) {
            return snoozed(working, working.repageAt(), story, names, times);
        }
        String who = names.of(working.person()) + " is working on it";
        String why =
                "Since "
                        + times.absolute(working.since())
                        + " "
                        + times.zoneName()
                        + ", "
                        + times.relative(working.since())
                        + ".";
        if (working.repageAt() == null) {
            return new NowPanel(who, why, null, "Nobody is paged unless somebody asks.", "");
        }
        return new NowPanel(
                who,
                why,
                working.repageAt(),
                names.of(working.person()) + " is paged again in",
                "unless it is resolved");
    }

    private static NowPanel snoozed(
            Incident.InProgress working,
            Instant until,
            List<Recorded> story,
            Names names,
            Times times) {
        String by =
                last(story, IncidentEvent.Snoozed.class)
                        .map(recorded -> " by " + Words.of(recorded.actor(), names))
                        .orElse("");
        return new NowPanel(
                "Snoozed until " + times.absolute(until) + " " + times.zoneName(),
                "Snoozed" + by + ". Nobody is paged until then.",
                until,
                names.of(working.person()) + " is paged in",
                "unless it is resolved");
    }

    private static NowPanel resolved(
            Incident.Resolved resolved, List<Recorded> story, Names names, Times times) {
        String by =
                last(story, IncidentEvent.Resolved.class)
                        .map(Recorded::actor)
                        .filter(actor -> actor.kind() != Actor.Kind.ANYBODY)
                        .map(actor -> "Resolved by " + Words.of(actor, names))
                        .orElse("Resolved");
        String took = times.span(resolved.history().openedAt(), resolved.since());
        return new NowPanel(
                "It is over",
                "%s %s, after %s.".formatted(by, times.relative(resolved.since()), took),
                null,
                "",
                "");
    }

    private static String whyInError(List<Recorded> story, Names names) {
        return last(story, IncidentEvent.Failed.class)
                .map(recorded -> ((IncidentEvent.Failed) recorded.event()).reason())
                .map(reason -> "Leash could not go on: " + reason + ".")
                .orElseGet(() -> "Nobody could be found" + because(story, names) + ".");
    }

    private static String because(List<Recorded> story, Names names) {
        Optional<IncidentEvent> found =
                story.reversed().stream()
                        .map(Recorded::event)
                        .filter(
                                event ->
                                        event instanceof IncidentEvent.NobodyFound
                                                || event instanceof IncidentEvent.Failed)
                        .findFirst();
        List<String> reasons =
                found.stream()
                        .flatMap(
                                event ->
                                        (event instanceof IncidentEvent.NobodyFound nobody
                                                        ? nobody.skipped()
                                                        : ((IncidentEvent.Failed) event).skipped())
                                                .stream())
                        .limit(3)
                        .map(skipped -> Words.of(skipped, names))
                        .toList();
        return reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
    }

    private static Optional<Recorded> last(
            List<Recorded> story, Class<? extends IncidentEvent> kind) {
        return story.reversed().stream().filter(one -> kind.isInstance(one.event())).findFirst();
    }
}
