package dev.leash.model.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one channel of messages works, judged by the results of attempts, in their order.
 *
 * <p>A channel is failing after {@value #FAILURES} failures in a row over at least {@link
 * #AT_LEAST}, so that a lost connection is no outage. Refusals that may be due to the recipient
 * count only once {@value #RECIPIENTS} different people were refused in a row. A failing channel
 * works again when a message went and nothing failed for {@link #CALM} after it, so that a channel
 * that works now and then stays failing.
 *
 * @param failuresInRow how many attempts failed in a row
 * @param failures how many of them failed for a reason that concerns everybody
 * @param refused who was refused in the same row, at most {@value #RECIPIENTS} people
 * @param firstFailureAt when the first of the row failed; null when the last attempt went well
 * @param failing whether the channel counts as failing
 * @param wentWellAt since when a failing channel has only sent; null when its last attempt failed
 * @param reason why the last attempt that failed did; empty when none has
 */
public record ChannelHealth(
        int failuresInRow,
        int failures,
        List<String> refused,
        @Nullable Instant firstFailureAt,
        boolean failing,
        @Nullable Instant wentWellAt,
        String reason) {

    /** How many failures in a row make a channel failing. */
    public static final int FAILURES = 3;

    /** How many different people have to be refused in a row. */
    public static final int RECIPIENTS = 3;

    /** For how long at least a channel has to have failed. */
    public static final Duration AT_LEAST = Duration.ofSeconds(10);

    /** For how long nothing may fail before a channel counts as working again. */
    public static final Duration CALM = Duration.ofMinutes(1);

    /** A channel of which nothing bad is known. */
    public static final ChannelHealth WELL =
            new ChannelHealth(0, 0, List.of(), null, false, null, "");

    public ChannelHealth {
        refused = List.copyOf(refused);
    }

    /**
     * The health after one attempt.
     *
     * @param person whom it was for
     * @param result what became of it
     * @param at when
     */
    public ChannelHealth after(String person, SendResult result, Instant at) {
        return switch (result) {
            case SendResult.Sent _ -> sent(at);
            case SendResult.Retryable(String why, _, FailureCode code) ->
                    failed(person, code, why, at);
            case SendResult.Permanent(String why, FailureCode code) ->
                    failed(person, code, why, at);
            case SendResult.Unknown(String why) ->
                    failed(person, FailureCode.UNKNOWN_OUTCOME, why, at);
            case SendResult.Withdrawn _ -> this;
        };
    }

    /** The health at a moment, when nothing new was heard. */
    public ChannelHealth at(Instant now) {
        return failing && wentWellAt != null && !wentWellAt.plus(CALM).isAfter(now) ? WELL : this;
    }

    private ChannelHealth sent(Instant at) {
        if (!failing) {
            return WELL;
        }
        return wentWellAt == null
                ? new ChannelHealth(
                        failuresInRow, failures, refused, firstFailureAt, true, at, reason)
                : at(at);
    }

    private ChannelHealth failed(String person, FailureCode code, String why, Instant at) {
        Instant first = firstFailureAt == null ? at : firstFailureAt;
        int all = code.mayBeRecipient() ? failures : failures + 1;
        List<String> people = code.mayBeRecipient() ? with(person) : refused;
        boolean enough = all >= FAILURES || people.size() >= RECIPIENTS;
        boolean longEnough = !first.plus(AT_LEAST).isAfter(at);
        return new ChannelHealth(
                failuresInRow + 1, all, people, first, failing || (enough && longEnough), null, why);
    }

    private List<String> with(String person) {
        if (refused.contains(person) || refused.size() >= RECIPIENTS) {
            return refused;
        }
        List<String> more = new ArrayList<>(refused);
        more.add(person);
        return more;
    }

    /** Without the names of those who were refused, so that no log line has them. */
    @Override
    public String toString() {
        return "ChannelHealth[failing=%s, failures=%d]".formatted(failing, failuresInRow);
    }
}
