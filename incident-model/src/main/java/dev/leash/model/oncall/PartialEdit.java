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
 * An edit of a schedule that may be incomplete, because rows of it are refused, not written yet, or
 * most of them gone at once. What can be used is in force at once; where that leaves nobody on
 * call, the version before goes on, each row for {@link #KEPT_FOR} at most. So a row that cannot be
 * read uncovers no time that was covered, and nobody who was removed stays on call for ever.
 *
 * @param good the rows that can be used, in the order of the sheet
 * @param kept the rows of the version before that would fill what the good rows leave open if they
 *     stayed for ever; empty when they leave nothing open that it covered
 */
public record PartialEdit(List<ScheduleRow> good, List<ScheduleRow> kept) {

    /** How long a row is kept that is no longer in the sheet. */
    public static final Duration KEPT_FOR = Duration.ofDays(30);

    public PartialEdit {
        good = List.copyOf(good);
        kept = List.copyOf(kept);
    }

    /**
     * The edit over a version before. A time is filled whether it has passed or not, so that the
     * answer does not change as time goes by.
     *
     * @param zone on whose clocks both are read
     * @param now since when a row is kept that was not kept before
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

    /** Every row to go by: the good ones first, since the first row that matches wins. */
    public List<ScheduleRow> rows() {
        return Stream.concat(good.stream(), kept.stream()).toList();
    }

    /** The same without rows that have been kept since an instant or longer. */
    public PartialEdit withoutKeptSince(Instant instant) {
        return new PartialEdit(
                good,
                kept.stream()
                        .filter(row -> isAfter(row.keptUntil(), instant.plus(KEPT_FOR)))
                        .toList());
    }

    /** The kept rows that go on at an instant or later, though others may hide them. */
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
