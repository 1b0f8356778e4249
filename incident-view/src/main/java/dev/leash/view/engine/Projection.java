package dev.leash.view.engine;

import java.util.List;
import java.util.Set;

/**
 * A read model made from the log. It has tables, a version and a position in the log of its own,
 * kept in one file and one transaction. When its version or its tables change, it is rebuilt from
 * the beginning of the log beside the one that serves, and takes its place once it has caught up.
 */
public interface Projection {

    /** Its name: lower-case letters and underscores. Its tables can be qualified with it. */
    String name();

    /** Its version, from 1; a higher one is rebuilt. Raise it when {@link #begin} changes. */
    default int version() {
        return 1;
    }

    /**
     * The oldest version whose tables can be read, and gone on with, while those of this version are
     * built. Columns that were added since are null in their rows. Tables of an equal schema always
     * can; with others, and without this, readers are refused until the new ones have caught up.
     */
    default int oldestReadable() {
        return version();
    }

    /** The topics it is made from. */
    Set<String> topics();

    /**
     * The statements that create its tables and indexes. No two projections have a table of the same
     * name, and none has one of {@link Generation}'s.
     */
    List<String> schema();

    /**
     * Whether it is read from the beginning at every start: a compacted topic no longer tells what
     * was deleted while nobody looked. Only for topics that are read within seconds.
     */
    default boolean isReadAnew() {
        return false;
    }

    /** Begins to apply some records, in the order of the log, within one transaction. */
    Fold begin(Transaction transaction);

    /** Some records of the log on their way into the tables. */
    interface Fold {

        /**
         * Applies a record.
         *
         * @throws dev.leash.wire.codec.UndecodableException when it cannot be used: it is passed
         *     over, and counted
         */
        void apply(LogRecord record);

        /** Writes what was only gathered so far. */
        default void end() {}
    }
}
