package dev.leash.sheets.publish;

import dev.leash.sheets.work.SyncHealth;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reports to the directory, and so to the dashboard, what keeps the workbook from being in sync.
 * Nothing is reported until something fails for the first time.
 *
 * @param standing the current failures
 * @param waiting the number of events that are not exported yet
 */
public record StatusReport(SyncHealth standing, LongSupplier waiting) {

    /** How often an unchanged status is reported again. */
    static final Duration AGAIN_EVERY = Duration.ofMinutes(5);

    /** The change that reports the status; empty when the same was reported before. */
    Optional<SheetChange> change(DirectorySnapshot held, String location, Instant now) {
        Optional<OfSheet> before = held.sheet(OfSheet.STATUS);
        List<String> problems =
                List.copyOf(standing.failing().values().stream().distinct().toList());
        if (before.isEmpty() && problems.isEmpty()) {
            return Optional.empty();
        }
        boolean isNews = before.filter(said -> said.warnings().equals(problems)).isEmpty();
        boolean isOld =
                before.filter(said -> !said.readAt().plus(AGAIN_EVERY).isAfter(now)).isPresent();
        int waits = (int) Math.min(Integer.MAX_VALUE, waiting.getAsLong());
        return isNews || isOld
                ? Optional.of(
                        SheetChange.to(
                                new OfSheet(
                                        OfSheet.STATUS,
                                        location,
                                        now,
                                        0,
                                        null,
                                        waits,
                                        List.of(),
                                        problems)))
                : Optional.empty();
    }
}
