package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    /**
     * The panel of an incident.
     *
     * @param next who is paged next; null when nobody knows
     */
    static NowPanel of(
            Incident.Known incident,
            List<Recorded> story,
            @Nullable String next,
            Names names,
            Times times) {
        return switch (incident) {
            case Incident.Pending pending -> pending(pending, story, names);
            case Incident.Assigned assigned -> assigned(assigned, next, names);
            case Incident.InProgress working -> inProgress(working, names, times);
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

    private static NowPanel assigned(
            Incident.Assigned assigned, @Nullable String next, Names names) {
        var assignment = assigned.assignment();
        String who = names.of(assignment.assignee()) + " has it";
        String why = capitalised(Words.of(assignment.why())) + ": " + Words.place(assignment) + ".";
        if (assigned.escalateAt() == null) {
            String told =
                    "The path has ended and nobody acknowledged. Nobody else is paged by itself.";
            return new NowPanel(who, why, null, told, "");
        }
        String then =
                next == null
                        ? "The path ends in"
                        : next.equals(assignment.assignee())
                                ? names.of(next) + " is paged again in"
                                : names.of(next) + " is paged in";
        return new NowPanel(who, why, assigned.escalateAt(), then, "unless somebody acknowledges");
    }

    private static NowPanel inProgress(Incident.InProgress working, Names names, Times times) {
        String who = names.of(working.person()) + " is working on it";
        String why =
                "Since "
                        + times.absolute(working.since())
                        + ", "
                        + times.relative(working.since())
                        + ".";
        if (working.repageAt() == null) {
            return new NowPanel(who, why, null, "Nobody is paged unless somebody asks.", "");
        }
        String then =
                working.snoozed()
                        ? "Put off; " + names.of(working.person()) + " is paged in"
                        : names.of(working.person()) + " is paged again in";
        return new NowPanel(who, why, working.repageAt(), then, "unless it is resolved");
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

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
