package dev.leash.notifier.message;

import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.NextDeadline;
import dev.leash.model.notification.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sentence about the next deadline of an incident. */
final class NextStepText {

    private NextStepText() {}

    /**
     * The sentence; null when no deadline is known.
     *
     * @param moments times for the reader; the sentence leaves out a time that is past
     */
    static @Nullable String of(Purpose purpose, IncidentBriefing briefing, LocalTimes moments) {
        Instant at = briefing.escalateAt();
        if (at == null) {
            return null;
        }
        String time = moments.words(at);
        NextDeadline due = briefing.due() == null ? NextDeadline.UNKNOWN : briefing.due();
        boolean past = !at.isAfter(moments.now());
        return switch (purpose) {
            case PAGE -> past ? missed(time, due) : page(time, due);
            case REMINDER -> past ? null : reminder(time, due);
            case UNDELIVERABLE -> past ? null : undeliverable(time, due);
            case NOBODY_FOUND -> "Leash keeps searching.";
            case DRAFT -> "If nobody answers, the draft expires at " + time + ".";
            case PATH_EXHAUSTED,
                    ACKNOWLEDGED,
                    RESOLVED,
                    SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    LEAD_LACKS_ROLE,
                    TEST,
                    VERIFICATION,
                    OUTCOME,
                    UNKNOWN ->
                    null;
        };
    }

    private static String page(String time, NextDeadline due) {
        return switch (due) {
            case NEXT_RUNG -> "Acknowledge by " + time + ", or the next person is paged.";
            case PATH_END -> "Acknowledge by " + time + ": nobody else is paged after that.";
            case PAGE_AGAIN -> "Its owner is paged again at " + time + ".";
            case SEARCH -> "Leash searches every minute for a person to page.";
            case UNKNOWN -> "Acknowledge by " + time + ".";
        };
    }

    private static @Nullable String missed(String time, NextDeadline due) {
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

    /** The reader may have acknowledged already; then the reader is the one who is paged again. */
    private static String reminder(String time, NextDeadline due) {
        return switch (due) {
            case NEXT_RUNG, PAGE_AGAIN, SEARCH -> "Answer by " + time + ", or Leash pages again.";
            case PATH_END -> "Answer by " + time + ": nobody else is paged after that.";
            case UNKNOWN -> "Answer by " + time + ".";
        };
    }

    private static @Nullable String undeliverable(String time, NextDeadline due) {
        return switch (due) {
            case NEXT_RUNG -> "Its escalation path continues at " + time + ".";
            case PATH_END -> "Its escalation path ends at " + time + ".";
            case PAGE_AGAIN, SEARCH, UNKNOWN -> null;
        };
    }
}
