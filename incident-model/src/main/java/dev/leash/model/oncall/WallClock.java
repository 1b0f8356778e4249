package dev.leash.model.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Wall-clock times as instants. Where a clock shows a time twice, what starts then starts at the
 * first showing and what ends then ends at the last: shifts may overlap, they never leave a gap. A
 * time that a clock skips is the first instant after the jump.
 */
final class WallClock {

    private WallClock() {}

    /** The first instant at which a clock in the zone shows this time. */
    static Instant first(LocalDateTime time, ZoneId zone) {
        return resolve(time, zone.getRules(), true);
    }

    /**
     * The first instant after the whole minute this time names: an end of 23:59 lasts until
     * midnight. Where the clock skips the minute, that is the jump itself.
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
