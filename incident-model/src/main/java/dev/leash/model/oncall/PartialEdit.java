package dev.leash.model.oncall;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An edit of a schedule that can be used in part only, because other rows of it are refused or not
 * written yet. What can be used is in force at once; where that leaves nobody on call, the version
 * before goes on. So a row that cannot be read uncovers no time that was covered.
 *
 * @param good the rows that can be used, in the order of the sheet
 * @param kept the rows of the version before that fill what the good rows leave open; empty when
 *     they leave nothing open that it covered
 */
public record PartialEdit(List<ScheduleRow> good, List<ScheduleRow> kept) {
    public PartialEdit {
        good = List.copyOf(good);
        kept = List.copyOf(kept);
    }

    /**
     * The edit over a version before. A time is filled whether it has passed or not, so that the
     * answer does not change as time goes by.
     *
     * @param zone on whose clocks both are read
     */
    public static PartialEdit over(Schedule before, List<ScheduleRow> good, ZoneId zone) {
        List<ScheduleRow> both = Stream.concat(good.stream(), before.rows().stream()).toList();
        Set<ScheduleRow> used = new HashSet<>();
        new Spans(both, zone).turns().values().forEach(row -> row.ifPresent(used::add));
        good.forEach(used::remove);
        return new PartialEdit(good, before.rows().stream().filter(used::contains).toList());
    }

    /** Every row to go by: the good ones first, since the first row that matches wins. */
    public List<ScheduleRow> rows() {
        return Stream.concat(good.stream(), kept.stream()).toList();
    }
}
