package dev.leash.view.engine;

import java.util.List;
import java.util.Set;

/**
 * Read model made from the log. Its tables, its version and its position in the log are in one
 * file, changed in one transaction. When its version or its tables change, it is rebuilt from the
 * beginning of the log beside the one that serves, and replaces it once it has caught up.
 */
public interface Projection {

    /** Name: lower-case letters and underscores. Qualifies its tables in SQL. */
    String name();

    /** Version, from 1; a higher one causes a rebuild. Raise it when {@link #begin} changes. */
    default int version() {
        return 1;
    }

    /**
     * The oldest version whose tables can be read and continued while those of this version are
     * built. Columns added since are null in their rows. Tables with the same schema are always
     * readable; for other tables, readers are refused until the new ones have caught up, unless
     * this method says otherwise.
     */
    default int oldestReadable() {
        return version();
    }

    /** Topics it is made from. */
    Set<String> topics();

    /**
     * Statements that create its tables and indexes. Table names are unique across projections, and
     * differ from those of {@link Generation}.
     */
    List<String> schema();

    /**
     * Whether it is rebuilt at every start, because a compacted topic does not show what was
     * deleted while the reader was down. Only for topics that are read within seconds.
     */
    default boolean isReadAnew() {
        return false;
    }

    /** Begins a batch of records, in the order of the log, within one transaction. */
    Fold begin(Transaction transaction);

    /** Batch of records being applied. */
    interface Fold {

        /**
         * Applies a record.
         *
         * @throws dev.leash.wire.codec.UndecodableException when it cannot be used: it is skipped
         *     and counted
         */
        void apply(LogRecord record);

        /** Writes what was only collected so far. */
        default void end() {}
    }
}
