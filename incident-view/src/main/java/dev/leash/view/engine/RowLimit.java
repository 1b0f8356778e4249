package dev.leash.view.engine;

/** Bound of tables that keep only the newest rows. */
public final class RowLimit {

    /** Number of rows that are kept. */
    public static final int ROWS = 1_000;

    private RowLimit() {}

    /** Deletes all but the newest rows of a table with a time column {@code at}. */
    public static void trim(Transaction transaction, String table) {
        transaction
                .handle()
                .execute(
                        "DELETE FROM %s WHERE rowid IN (SELECT rowid FROM %s ORDER BY at DESC LIMIT -1 OFFSET %d)"
                                .formatted(table, table, ROWS));
    }
}
