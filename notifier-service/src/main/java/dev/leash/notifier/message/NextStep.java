package dev.leash.notifier.message;

import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.Due;
import dev.leash.model.notification.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens next by itself. */
final class NextStep {

    private NextStep() {}

    /**
     * It in one sentence; null when nothing is known to happen.
     *
     * @param moments how its reader is told times; a late attempt does not promise what is past
     */
    static @Nullable String of(Purpose purpose, Briefing briefing, Moments moments) {
        Instant at = briefing.escalateAt();
        if (at == null) {
            return null;
        }
        String time = moments.words(at);
        Due due = briefing.due() == null ? Due.UNKNOWN : briefing.due();
        boolean past = !at.isAfter(moments.now());
        return switch (purpose) {
            case PAGE -> past ? missed(time, due) : page(time, due);
            case REMINDER -> past ? null : reminder(time, due);
            case UNDELIVERABLE -> past ? null : undeliverable(time, due);
            case NOBODY_FOUND -> "Leash goes on searching.";
            case PATH_EXHAUSTED,
                    ACKNOWLEDGED,
                    RESOLVED,
                    SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    TEST,
                    VERIFICATION,
                    OUTCOME,
                    UNKNOWN ->
                    null;
        };
    }

    private static String page(String time, Due due) {
        return switch (due) {
            case NEXT_RUNG -> "Acknowledge by " + time + ", or the next person is paged.";
            case PATH_END -> "Acknowledge by " + time + ": nobody else is paged after that.";
            case PAGE_AGAIN -> "Whoever works on it is paged again at " + time + ".";
            case SEARCH -> "Leash searches for somebody every minute.";
            case UNKNOWN -> "Acknowledge by " + time + ".";
        };
    }

    private static @Nullable String missed(String time, Due due) {
        return switch (due) {
            case NEXT_RUNG ->
                    "At "
                            + time
                            + " the next person was to be paged, unless somebody had acknowledged it.";
            case PATH_END ->
                    "At "
                            + time
                            + " its escalation path was to end, unless somebody had acknowledged it.";
            case PAGE_AGAIN, SEARCH, UNKNOWN -> null;
        };
    }

    /** Their incident may be acknowledged already; then they are the one who is paged again. */
    private static String reminder(String time, Due due) {
        return switch (due) {
            case NEXT_RUNG, PAGE_AGAIN, SEARCH -> "Answer by " + time + ", or Leash pages again.";
            case PATH_END -> "Answer by " + time + ": nobody else is paged after that.";
            case UNKNOWN -> "Answer by " + time + ".";
        };
    }

    private static @Nullable String undeliverable(String time, Due due) {
        return switch (due) {
            case NEXT_RUNG -> "Its escalation path goes on at " + time + ".";
            case PATH_END -> "Its escalation path ends at " + time + ".";
            case PAGE_AGAIN, SEARCH, UNKNOWN -> null;
        };
    }
}
