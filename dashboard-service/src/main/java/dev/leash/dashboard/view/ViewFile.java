package dev.leash.dashboard.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/**
 * The file the view is kept in. One of another version, or a damaged one, is thrown away and filled
 * again from the log.
 */
public final class ViewFile implements AutoCloseable {

    /** Counts the shapes the file has had; a file of another one is thrown away. */
    static final int VERSION = 5;

    private static final String NAME = "view.sqlite";

    private final Connection writing;
    private final ReadConnections reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private ViewFile(SqliteFile file) throws SQLException {
        this.writing = file.connect(false);
        this.reading = new ReadConnections(file);
        this.writer = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
    }

    /**
     * Opens the view of a folder.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static ViewFile open(Path folder) {
        try {
            Files.createDirectories(folder);
            SqliteFile file = new SqliteFile(folder.resolve(NAME));
            if (Files.exists(file.path()) && !isCurrent(file)) {
                delete(folder);
            }
            prepare(file);
            return new ViewFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the view in " + folder + " cannot be written", e);
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    new IOException("the view in " + folder + " cannot be opened", e));
        }
    }

    Jdbi writer() {
        return writer;
    }

    /** Where pages are read from. */
    public Jdbi reader() {
        return reader;
    }

    private static boolean isCurrent(SqliteFile file) {
        try (Connection connection = file.connect(false);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            return version.getInt(1) == VERSION;
        } catch (SQLException damaged) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(NAME + suffix));
        }
    }

    private static void prepare(SqliteFile file) throws SQLException, IOException {
        try (Connection connection = file.connect(false);
                Statement statement = connection.createStatement()) {
            if (statement.executeQuery("PRAGMA user_version").getInt(1) == VERSION) {
                return;
            }
            connection.setAutoCommit(false);
            for (String sql : schema().lines().toList()) {
                statement.executeUpdate(sql);
            }
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
            connection.commit();
        }
    }

    private static String schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(ViewFile.class.getResourceAsStream("schema.sql"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            reading.close();
            writing.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the view cannot be closed", e));
        }
    }
}
