package dev.leash.model.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one channel works for everybody, judged by the results of attempts, in order.
 *
 * <p>A channel is failing after {@value #FAILURES} failures in a row over at least {@link
 * #AT_LEAST}, so that a lost connection is no outage. Refusals that may be due to the recipient
 * count only once {@value #RECIPIENTS} different people were refused in a row. A failing channel
 * has recovered when a message was sent and nothing failed for {@link #CALM} afterwards, so that a
 * channel that works intermittently stays failing.
 *
 * @param failuresInRow attempts that failed in a row
 * @param failures how many of them failed for a reason that concerns everybody
 * @param refused people who were refused in the same row, at most {@value #RECIPIENTS}
 * @param firstFailureAt time of the first failure of the row; null when the last attempt succeeded
 * @param failing whether the channel counts as failing
 * @param wentWellAt since when a failing channel has only succeeded; null when its last attempt
 *     failed
 * @param reason reason of the latest failure; empty when there was none
 */
public record ChannelHealth(
        int failuresInRow,
        int failures,
        List<String> refused,
        @Nullable Instant firstFailureAt,
        boolean failing,
        @Nullable Instant wentWellAt,
        String reason) {

    /** Number of failures in a row that make a channel failing. */
    public static final int FAILURES = 3;

    /** Number of different people who must be refused in a row. */
    public static final int RECIPIENTS = 3;

    /** Shortest time over which a failing channel must have failed. */
    public static final Duration AT_LEAST = Duration.ofSeconds(10);

    /** Time without a failure after which a channel has recovered. */
    public static final Duration CALM = Duration.ofMinutes(1);

    /** Health of a channel without failures. */
    public static final ChannelHealth WELL =
            new ChannelHealth(0, 0, List.of(), null, false, null, "");

    public ChannelHealth {
        refused = List.copyOf(refused);
    }

    /**
     * The health after one attempt.
     *
     * @param person the recipient
     * @param result result of the attempt
     * @param at time of the result
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

    /** The health at a later moment without new results. */
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
                failuresInRow + 1,
                all,
                people,
                first,
                failing || (enough && longEnough),
                null,
                why);
    }

    private List<String> with(String person) {
        if (refused.contains(person) || refused.size() >= RECIPIENTS) {
            return refused;
        }
        List<String> more = new ArrayList<>(refused);
        more.add(person);
        return more;
    }

    /** Leaves out who was refused, so that no log line has names. */
    @Override
    public String toString() {
        return "ChannelHealth[failing=%s, failures=%d]".formatted(failing, failuresInRow);
    }
}
