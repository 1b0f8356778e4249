package dev.leash.view.engine;

/** The bound of tables that keep only what is newest. */
public final class Kept {

    /** The newest rows that are kept. */
    public static final int ROWS = 1_000;

    private Kept() {}

    /** Drops all but the newest rows of a table that has a time {@code at}. */
    public static void trim(Transaction transaction, String table) {
        transaction
                .handle()
                .execute(
                        "DELETE FROM %s WHERE rowid IN (SELECT rowid FROM %s ORDER BY at DESC LIMIT -1 OFFSET %d)"
                                .formatted(table, table, ROWS));
    }
}
