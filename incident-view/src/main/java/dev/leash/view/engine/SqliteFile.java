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

/** A SQLite file, set so that readers never wait for the writer, nor the writer for them. */
record SqliteFile(Path path) {

    private static final int BUSY_MILLIS = 5_000;

    /** How much is written before it is moved into the file, in pages of 4 KB. */
    private static final int CHECKPOINT_PAGES = 8_000;

    private static final int WRITER_CACHE_KB = 8_000;

    Connection write() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // A crash of the machine may lose the last transactions, and their positions with them.
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-WRITER_CACHE_KB);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + path, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            // What is deleted is overwritten: a person who is forgotten does not stay in free pages.
            statement.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }

    /** A connection that reads several files, each under its name. */
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
                                        file.getValue().path().toUri().toString().replace("'", "''"),
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
