package dev.leash.view.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** SQLite file in WAL mode: readers and the writer never wait for each other. */
record SqliteFile(Path path) {

    private static final int BUSY_MILLIS = 5_000;

    /** Pages of 4 KB written to the WAL before a checkpoint. */
    private static final int CHECKPOINT_PAGES = 8_000;

    private static final int WRITER_CACHE_KB = 8_000;

    Connection write() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // A crash of the machine may lose the last transactions, together with their positions.
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-WRITER_CACHE_KB);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + path, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            // Deleted data is overwritten, so that nothing of a forgotten person stays in free
            // pages.
            statement.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }

    /** A read-only connection to several files, each attached under its name. */
    static Connection read(Map<String, SqliteFile> files) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(org.sqlite.SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite::memory:", config.toProperties());
        try (Statement statement = connection.createStatement()) {
            for (var file : files.entrySet()) {
                statement.execute(
                        "ATTACH '%s?mode=rw' AS %s"
                                .formatted(
                                        file.getValue()
                                                .path()
                                                .toUri()
                                                .toString()
                                                .replace("'", "''"),
                                        file.getKey()));
            }
            statement.execute("PRAGMA query_only = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** The file whose name one that SQLite keeps beside it begins with. */
    static SqliteFile beside(Path path) {
        String name = path.getFileName().toString();
        return new SqliteFile(path.resolveSibling(name.substring(0, name.lastIndexOf('-'))));
    }

    void delete() {
        try {
            for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be deleted", e);
        }
    }
}
