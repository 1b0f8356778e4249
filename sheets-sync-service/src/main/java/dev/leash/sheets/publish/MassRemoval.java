package dev.leash.sheets.publish;

import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.SheetCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Removal of most of a sheet in one edit. The file may be incomplete, so the removed entries stay
 * for {@link #HELD_FOR}, and the dashboard says so; the rest of the edit applies at once. Nobody
 * has to confirm: an edit that is unchanged after that time was intended.
 *
 * @param gone how many contacts, endpoints or rows the edit removes
 * @param before how many there were
 */
record MassRemoval(long gone, long before) {

    static final Duration HELD_FOR = Duration.ofMinutes(10);

    /** Fewer removals than these apply at once. */
    static final int LEAST = 5;

    boolean isMass() {
        return gone >= LEAST && gone * 2 > before;
    }

    /**
     * Why removals are held back; empty when they apply.
     *
     * @param what contacts, endpoints or rows
     */
    Optional<HeldBack> heldBack(String what, Optional<OfSheet> reported, Instant now) {
        Instant since = reported.map(OfSheet::heldBack).map(HeldBack::since).orElse(now);
        return isMass() && since.plus(HELD_FOR).isAfter(now)
                ? Optional.of(
                        new HeldBack(
                                "%s of %s %s are no longer in the sheet. The sheet may be incomplete, so they stay in force for %s minutes; if they are still missing then, they are removed."
                                        .formatted(gone, before, what, HELD_FOR.toMinutes()),
                                now,
                                SheetCode.MASS_REMOVAL))
                : Optional.empty();
    }
}
