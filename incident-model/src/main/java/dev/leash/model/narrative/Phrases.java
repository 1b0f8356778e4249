package dev.leash.model.narrative;

import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.oncall.Layer;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.SkippedTarget;

/** Phrases for people, reasons, and positions on a path. */
public final class Phrases {

    private Phrases() {}

    /** Reason for an assignment: {@code is on call}. */
    public static String of(Assignment.Why why) {
        return switch (why) {
            case ON_CALL -> "is on call";
            case FOUND_AT_LAST -> "was found on retry";
            case NOT_ACKNOWLEDGED -> "is next: nobody acknowledged in time";
            case UNDELIVERABLE -> "is next: the person who had it could not be reached";
            case ESCALATED -> "is next: somebody escalated";
            case TAKEN -> "took it";
            case REASSIGNED -> "got it by reassignment";
            case ACK_TIMED_OUT -> "acknowledged, but did not resolve it in time";
            case SNOOZE_OVER -> "is paged again: the snooze is over";
            case REOPENED -> "is on call: it was reopened";
            case MORE_URGENT -> "is paged anew: it is more urgent than before";
            case UNKNOWN -> "has it, for a reason this version does not know";
        };
    }

    /** Why a search skipped somebody: {@code Bob has neither e-mail nor phone}. */
    public static Phrase of(SkippedTarget skipped) {
        Phrase who = Phrase.person(skipped.target());
        return switch (skipped.reason()) {
            case UNKNOWN_CONTACT -> who.then(" is on the schedule, but not among the contacts");
            case NO_CHANNEL -> who.then(" has neither e-mail nor phone");
            case UNDELIVERABLE -> who.then(" could not be reached on any channel");
            case UNKNOWN_SCHEDULE -> quoted("there is no schedule “", skipped, "”");
            case NOBODY_ON_CALL ->
                    quoted("the schedule “", skipped, "” has nobody on call at that time");
            case UNKNOWN_TARGET -> quoted("this version does not know the target “", skipped, "”");
            case UNKNOWN -> who.then(", for a reason this version does not know");
        };
    }

    private static Phrase quoted(String before, SkippedTarget skipped, String after) {
        return Phrase.of(before).quote(skipped.target()).then(after);
    }

    /** Where an assignee was found: {@code first in row 3 of the schedule, level 1, round 1}. */
    public static Phrase place(Assignment assignment) {
        ScheduleSource found = assignment.onSchedule();
        Phrase before =
                found == null
                        ? Phrase.of("")
                        : Phrase.of(ordinal(found.position()) + " in ")
                                .then(source(found))
                                .then(", ");
        return before.then(
                "level %d, round %d"
                        .formatted(assignment.place().rung(), assignment.place().round()));
    }

    /** A target of a level: {@code next on call in “primary”}. */
    public static Phrase of(Target target) {
        return switch (target) {
            case Target.Person(String contact) -> Phrase.person(contact);
            case Target.OnCall(String schedule) ->
                    Phrase.of("first on call in ").then(schedule(schedule));
            case Target.NextOnCall(String schedule) ->
                    Phrase.of("next on call in ").then(schedule(schedule));
            case Target.Unrecognised(String kind, _) ->
                    Phrase.of("a target this version does not know (" + kind + ")");
        };
    }

    /** Author of an action, and the way it reached Leash: {@code Alice by link}. */
    public static Phrase of(Actor actor) {
        Phrase who =
                switch (actor.kind()) {
                    case PERSON -> Phrase.person(actor.name());
                    case SOURCE -> source(actor);
                    case LEASH -> Phrase.of("Leash");
                    case ANYBODY -> Phrase.of("somebody");
                    case UNKNOWN -> Phrase.quoted(actor.name());
                };
        return who.then(" " + through(actor.via()));
    }

    /** A source; without a name, the way the report came. */
    private static Phrase source(Actor actor) {
        return actor.name().equalsIgnoreCase(actor.via().name())
                ? Phrase.of("a report")
                : Phrase.quoted(actor.name());
    }

    private static String through(Actor.Via via) {
        return switch (via) {
            case WEB -> "on the web";
            case LINK -> "by link";
            case EMAIL -> "by e-mail";
            case SMS -> "by text message";
            case VOICE -> "by phone";
            case SLACK -> "in Slack";
            case API -> "through the API";
            case WEBHOOK -> "by webhook";
            case TIMER -> "because a deadline passed";
            case NOTIFIER -> "because a page failed";
            case WORKBOOK -> "in the workbook";
            case COMMAND_LINE -> "on the command line";
            case UNKNOWN -> "in a way this version does not know";
        };
    }

    private static Phrase source(ScheduleSource found) {
        Phrase schedule = schedule(found.scheduleId());
        if (found.override() != null) {
            return Phrase.of("an override of ").then(schedule);
        }
        if (found.row() == null) {
            return schedule;
        }
        String version = Layer.KEPT.equals(found.layer()) ? " of an earlier version of " : " of ";
        return Phrase.of("row " + found.row() + version).then(schedule);
    }

    private static Phrase schedule(String id) {
        return id.equals("schedule")
                ? Phrase.of("the schedule")
                : Phrase.of("“").quote(id).then("”");
    }

    private static String ordinal(int position) {
        return switch (position) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> "number " + position;
        };
    }
}
