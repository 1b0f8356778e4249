package dev.leash.model.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** When what is due of an alert. Nothing else happens to it by itself. */
public final class AlertDeadlines {

    /** How soon triage is asked again for the first time; afterwards as long as it has taken. */
    static final Duration ASKED_AGAIN_WITHIN = Duration.ofMinutes(1);

    /** How soon a silenced alert pages when its silence is ended early. */
    static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);

    private static final Duration ASKED_AT_LEAST_EVERY = Duration.ofHours(1);

    private AlertDeadlines() {}

    /** Its armed timers. */
    public static Map<AlertTimer, Instant> of(Alert alert) {
        Map<AlertTimer, Instant> deadlines = new EnumMap<>(AlertTimer.class);
        boolean isOver = alert.status() == AlertStatus.RESOLVED;
        if (alert.count().untold() > 0) {
            deadlines.put(AlertTimer.TELL, tell(alert.count()));
        }
        if (isOver && alert.turns().told() != AlertStatus.RESOLVED) {
            deadlines.put(AlertTimer.TELL_OVER, alert.turns().quietAt());
        }
        if (alert.isUnnamed()) {
            deadlines.put(AlertTimer.ASK, ask(alert));
        }
        if (alert.membership().isSilenced() && !isOver) {
            deadlines.put(AlertTimer.SILENCE, silence(alert.membership()));
        }
        if (isForgettable(alert, isOver)) {
            deadlines.put(AlertTimer.FORGET, forget(alert));
        }
        return deadlines;
    }

    private static boolean isForgettable(Alert alert, boolean isOver) {
        Membership membership = alert.membership();
        boolean isKeptByRoute = membership.suppression() != null && !membership.isSilenced();
        return membership.isNone() || isKeptByRoute || (isOver && !alert.isUnnamed());
    }

    /** At its end, and every minute before: somebody may end it early, or change it. */
    private static Instant silence(Membership membership) {
        Instant soon = requireNonNull(membership.askedAt()).plus(LOOKED_AT_EVERY);
        Instant until = requireNonNull(membership.suppression()).until();
        return until != null
                        && until.isBefore(soon)
                        && until.isAfter(requireNonNull(membership.askedAt()))
                ? until
                : soon;
    }

    private static Instant tell(Alert.Count count) {
        boolean isDoubled = count.total() >= 2 * count.told();
        return count.toldAt().plus(isDoubled ? Alert.TOLD_WITHIN : Alert.TOLD_AT_LEAST_EVERY);
    }

    private static Instant ask(Alert alert) {
        Instant asked = requireNonNull(alert.membership().askedAt());
        Duration sinceItFired = Duration.between(alert.firedAt(), asked);
        Duration notTooSoon = max(ASKED_AGAIN_WITHIN, sinceItFired);
        return asked.plus(
                notTooSoon.compareTo(ASKED_AT_LEAST_EVERY) < 0 ? notTooSoon : ASKED_AT_LEAST_EVERY);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** By the hour, so that not each report moves it. */
    private static Instant forget(Alert alert) {
        Instant reported = alert.count().lastAt();
        Instant changed = alert.turns().changedAt();
        Instant heard = reported.isAfter(changed) ? reported : changed;
        return heard.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).plus(Alert.KEPT_FOR);
    }
}
