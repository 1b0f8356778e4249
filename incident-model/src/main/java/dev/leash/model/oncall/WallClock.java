package dev.leash.model.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Conversion of local times to instants. When a local time occurs twice, a start means the first
 * and an end the second occurrence: shifts may overlap, but never leave a gap. A local time that is
 * skipped means the first instant after the jump.
 */
final class WallClock {

    private WallClock() {}

    /** The first instant at which it is this local time in the zone. */
    static Instant first(LocalDateTime time, ZoneId zone) {
        return resolve(time, zone.getRules(), true);
    }

    /**
     * The first instant after this local minute: an end of 23:59 lasts until midnight. For a
     * skipped minute, the jump itself.
     */
    static Instant endOfMinute(LocalDateTime minute, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant start = resolve(minute, rules, false);
        return rules.getValidOffsets(minute).isEmpty() ? start : start.plusSeconds(60);
    }

    private static Instant resolve(LocalDateTime time, ZoneRules rules, boolean first) {
        ZoneOffsetTransition transition = rules.getTransition(time);
        if (transition == null) {
            return time.toInstant(rules.getOffset(time));
        }
        if (transition.isGap()) {
            return transition.getInstant();
        }
        return time.toInstant(first ? transition.getOffsetBefore() : transition.getOffsetAfter());
    }
}
