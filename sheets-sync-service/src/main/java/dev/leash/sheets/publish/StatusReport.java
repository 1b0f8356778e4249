package dev.leash.sheets.publish;

import dev.leash.sheets.work.Standing;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells the directory, and so the dashboard, what keeps the workbook from being in step. As long as
 * nothing ever did there is nothing to tell.
 *
 * @param standing what fails
 * @param waiting how many events are not in the workbook yet
 */
public record StatusReport(Standing standing, LongSupplier waiting) {

    /** How often it is said that the same still holds. */
    static final Duration AGAIN_EVERY = Duration.ofMinutes(5);

    /** The change that says how things stand; empty when that was said. */
    Optional<Change> change(Held held, String location, Instant now) {
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
                        Change.to(
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
