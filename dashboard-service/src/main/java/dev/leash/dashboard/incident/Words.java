package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.oncall.Layer;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what the model means in the words of a person. */
public final class Words {

    private Words() {}

    /** A state: {@code In progress}. */
    public static String of(State state) {
        return capitalised(state.name());
    }

    /** How an incident stands in a word: its state, or that it is snoozed. */
    public static String standing(State state, boolean snoozed) {
        return snoozed ? "Snoozed" : of(state);
    }

    /** The name styles and glyphs have for how an incident stands. */
    public static String tone(State state, boolean snoozed) {
        return snoozed ? "snoozed" : state.name().toLowerCase(Locale.ROOT);
    }

    /** What the window of an incident's page is called: {@code INC-6 Assigned: Disk is full}. */
    public static String title(IncidentSummary incident) {
        return "INC-%s %s: %s"
                .formatted(
                        incident.id(),
                        standing(incident.state(), incident.snoozed()),
                        incident.title());
    }

    /** What led to an assignment: {@code is on call}. */
    public static String of(Why why) {
        return switch (why) {
            case ON_CALL -> "is on call";
            case FOUND_AT_LAST -> "was found on retry";
            case NOT_ACKNOWLEDGED -> "is next: nobody acknowledged in time";
            case UNDELIVERABLE -> "is next: whoever had it could not be reached";
            case ESCALATED -> "is next: somebody escalated";
            case TAKEN -> "took it";
            case REASSIGNED -> "was given it";
            case ACK_TIMED_OUT -> "acknowledged, and then there was silence for too long";
            case SNOOZE_OVER -> "is paged again: the snooze is over";
            case REOPENED -> "is on call: it was reopened";
            case UNKNOWN -> "has it, for a reason this version does not know";
        };
    }

    /** Why a search passed over somebody: {@code Bob has neither e-mail nor phone}. */
    public static String of(Skipped skipped, Names names) {
        String who = names.of(skipped.target());
        return switch (skipped.reason()) {
            case UNKNOWN_CONTACT -> who + " is on the schedule, but not among the contacts";
            case NO_CHANNEL -> who + " has neither e-mail nor phone";
            case UNDELIVERABLE -> who + " could not be reached on any channel";
            case UNKNOWN_SCHEDULE -> "there is no schedule “" + skipped.target() + "”";
            case NOBODY_ON_CALL ->
                    "the schedule “" + skipped.target() + "” names nobody for this time";
            case UNKNOWN_TARGET ->
                    "this version does not know whom “" + skipped.target() + "” means";
            case UNKNOWN -> who + ", for a reason this version does not know";
        };
    }

    /** Where somebody was found: {@code first in row 3 of schedule, level 1, round 1}. */
    public static String place(Assignment assignment) {
        List<String> parts = new ArrayList<>();
        ScheduleSource found = assignment.onSchedule();
        if (found != null) {
            parts.add(ordinal(found.position()) + " in " + source(found));
        }
        parts.add("level " + assignment.place().rung());
        parts.add("round " + assignment.place().round());
        return String.join(", ", parts);
    }

    /** Whom a level pages: {@code whoever is next on “primary”}. */
    public static String of(Target target, Names names) {
        return switch (target) {
            case Target.Person(String contact) -> names.of(contact);
            case Target.OnCall(String schedule) -> "first on call in " + sheet(schedule);
            case Target.NextOnCall(String schedule) -> "next on call in " + sheet(schedule);
            case Target.Unrecognised(String kind, _) ->
                    "somebody this version cannot find (" + kind + ")";
        };
    }

    /** Who did something, and through what: {@code Alice by link}. */
    public static String of(Actor actor, Names names) {
        String who =
                switch (actor.kind()) {
                    case PERSON -> names.of(actor.name());
                    case SOURCE -> source(actor);
                    case LEASH -> "Leash";
                    case ANYBODY -> "somebody";
                    case UNKNOWN -> actor.name();
                };
        return who + " " + through(actor.via());
    }

    /** A report that does not say where it is from bears the name of the way it came. */
    private static String source(Actor actor) {
        return actor.name().equalsIgnoreCase(actor.via().name()) ? "a report" : actor.name();
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
            case TIMER -> "because the time was over";
            case NOTIFIER -> "because a page failed";
            case WORKBOOK -> "in the workbook";
            case COMMAND_LINE -> "on the command line";
            case UNKNOWN -> "in a way this version does not know";
        };
    }

    private static String source(ScheduleSource found) {
        String schedule = sheet(found.scheduleId());
        if (found.override() != null) {
            return "an override of " + schedule;
        }
        if (found.row() == null) {
            return schedule;
        }
        return Layer.KEPT.equals(found.layer())
                ? "row %d of an earlier version of %s".formatted(found.row(), schedule)
                : "row %d of %s".formatted(found.row(), schedule);
    }

    private static String sheet(String scheduleId) {
        return scheduleId.equals("schedule") ? "the schedule" : "“" + scheduleId + "”";
    }

    private static String ordinal(int position) {
        return switch (position) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> "number " + position;
        };
    }

    private static String capitalised(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
