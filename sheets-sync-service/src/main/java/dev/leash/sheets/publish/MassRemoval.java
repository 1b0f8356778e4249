package dev.leash.sheets.publish;

import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.SheetCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An edit that removes most of a sheet at once. It may be a file of which the rest has not arrived,
 * so what is gone stays for a while, and the page says so; all else in the edit applies at once.
 * Nobody has to confirm it: an edit that still says the same afterwards was meant.
 *
 * @param gone how many contacts, endpoints or rows the edit removes
 * @param before how many there were
 */
record MassRemoval(long gone, long before) {

    static final Duration HELD_FOR = Duration.ofMinutes(10);

    /** Fewer than these go at once. */
    static final int LEAST = 5;

    boolean isMass() {
        return gone >= LEAST && gone * 2 > before;
    }

    /**
     * Why they stay for now; empty when they go.
     *
     * @param what contacts, or whatever they are
     */
    Optional<HeldBack> heldBack(String what, Optional<OfSheet> reported, Instant now) {
        Instant since = reported.map(OfSheet::heldBack).map(HeldBack::since).orElse(now);
        return isMass() && since.plus(HELD_FOR).isAfter(now)
                ? Optional.of(
                        new HeldBack(
                                "%s of %s %s are no longer in the sheet. In case a part of it is missing, they stay for %s minutes; if it says the same then, they go."
                                        .formatted(gone, before, what, HELD_FOR.toMinutes()),
                                now,
                                SheetCode.MASS_REMOVAL))
                : Optional.empty();
    }
}
