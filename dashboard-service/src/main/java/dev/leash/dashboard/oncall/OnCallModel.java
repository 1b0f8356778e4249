package dev.leash.dashboard.oncall;

import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of who is on call shows.
 *
 * @param turns whose turn it is, by schedule
 * @param refused the sheet of the schedule, when rows of it are refused; null when none is
 */
public record OnCallModel(List<Turns> turns, @Nullable OfSheet refused) {
    public OnCallModel {
        turns = List.copyOf(turns);
    }

    /** How many rows are refused, in words. */
    public String refusedRows() {
        int count = refused == null ? 0 : refused.refused().size();
        return count == 1 ? "1 row" : count + " rows";
    }
}
