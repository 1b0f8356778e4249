package dev.leash.model.oncall;

import dev.leash.model.oncall.FinalSchedule.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edit of a schedule that may be incomplete: some rows are refused, not written yet, or most were
 * removed at once. Good rows are in force at once; where they leave nobody on call, rows of the
 * version before stay, each for {@link #KEPT_FOR} at most. So an unreadable row uncovers no time
 * that was covered, and no removed person stays on call for ever.
 *
 * @param good good rows, in the order of the sheet
 * @param kept rows of the version before that would fill what the good rows leave open if they
 *     stayed for ever; empty when they would fill nothing
 */
public record PartialEdit(List<ScheduleRow> good, List<ScheduleRow> kept) {

    /** How long a row is kept after it was removed from the sheet. */
    public static final Duration KEPT_FOR = Duration.ofDays(30);

    public PartialEdit {
        good = List.copyOf(good);
        kept = List.copyOf(kept);
    }

    /**
     * The edit of a version. Past times are filled as well, so that the result does not change as
     * time passes.
     *
     * @param zone time zone of both
     * @param now time from which a newly removed row counts as kept
     */
    public static PartialEdit over(
            Schedule before, List<ScheduleRow> good, ZoneId zone, Instant now) {
        Set<ScheduleRow> used =
                FinalSchedule.compile(
                                before.id(),
                                before.version(),
                                zone,
                                List.of(
                                        new Layer.Rows(Layer.ROWS, good),
                                        new Layer.Rows(Layer.KEPT, written(before.rows()))),
                                List.of())
                        .spans()
                        .stream()
                        .map(span -> keptRow(span.source()))
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet());
        return new PartialEdit(
                good,
                before.rows().stream()
                        .filter(row -> used.contains(row.written()))
                        .map(row -> row.kept(now.plus(KEPT_FOR)))
                        .toList());
    }

    private static List<ScheduleRow> written(List<ScheduleRow> rows) {
        return rows.stream().map(ScheduleRow::written).toList();
    }

    private static @Nullable ScheduleRow keptRow(Source source) {
        return source instanceof Source.OfRow(String layer, ScheduleRow row)
                        && layer.equals(Layer.KEPT)
                ? row
                : null;
    }

    /** Rows in force: the good ones first, since the first row that matches wins. */
    public List<ScheduleRow> rows() {
        return Stream.concat(good.stream(), kept.stream()).toList();
    }

    /** The same without rows that were kept since before or at an instant. */
    public PartialEdit withoutKeptSince(Instant instant) {
        return new PartialEdit(
                good,
                kept.stream()
                        .filter(row -> isAfter(row.keptUntil(), instant.plus(KEPT_FOR)))
                        .toList());
    }

    /** Kept rows that end after an instant, even if others hide them. */
    public List<ScheduleRow> keptFrom(Instant instant, ZoneId zone) {
        return kept.stream()
                .filter(row -> row.until(zone).isAfter(instant))
                .filter(row -> row.from(zone).isBefore(row.until(zone)))
                .toList();
    }

    private static boolean isAfter(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other);
    }
}
