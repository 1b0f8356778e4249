package dev.leash.view.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.leash.view.engine.Projection.Fold;
import dev.leash.wire.codec.UndecodableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables of a projection as made by one version of it, in a file of their own, with their position
 * in the log.
 */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    private static final List<String> OWN_TABLES =
            List.of(
                    "CREATE TABLE generation (version INTEGER, digest TEXT, complete INTEGER)",
                    "CREATE TABLE position (topic TEXT, topic_id TEXT, part INTEGER, next INTEGER, PRIMARY KEY (topic, part)) WITHOUT ROWID",
                    "CREATE TABLE passed_over (topic TEXT, reason TEXT, count INTEGER, last_at INTEGER, PRIMARY KEY (topic, reason)) WITHOUT ROWID");

    private record About(int version, String digest, boolean complete) {}

    private static final AtomicLong EDITIONS = new AtomicLong();

    private final Projection projection;
    private final SqliteFile file;
    private final Connection connection;
    private final Jdbi jdbi;
    private final Map<TopicPartition, Position> positions = new ConcurrentHashMap<>();
    private volatile About about;
    private volatile long edition = EDITIONS.incrementAndGet();

    private Generation(Projection projection, SqliteFile file, boolean isNew) throws SQLException {
        this.projection = projection;
        this.file = file;
        this.connection = file.write();
        this.jdbi = Jdbi.create(connection);
        try {
            if (isNew) {
                jdbi.useTransaction(handle -> createTables(handle, projection));
            }
            this.about = jdbi.withHandle(Generation::about);
            jdbi.withHandle(Generation::positions).forEach(at -> positions.put(at.of(), at));
        } catch (JdbiException e) {
            connection.close();
            throw e;
        }
    }

    static Generation create(Projection projection, Path path) {
        SqliteFile file = new SqliteFile(path);
        try {
            file.delete();
            return new Generation(projection, file, true);
        } catch (SQLException | JdbiException e) {
            file.delete();
            throw new UncheckedIOException(new IOException(path + " cannot be written", e));
        }
    }

    /** The generation in a file; empty, and the file deleted, when it is damaged or incomplete. */
    static List<Generation> open(Projection projection, Path path) {
        SqliteFile file = new SqliteFile(path);
        try {
            return List.of(new Generation(projection, file, false));
        } catch (SQLException | JdbiException damaged) {
            LOG.warn("{} cannot be read, and is made again: {}", path, damaged.getMessage());
            file.delete();
            return List.of();
        }
    }

    private static void createTables(Handle handle, Projection projection) {
        OWN_TABLES.forEach(handle::execute);
        projection.schema().forEach(handle::execute);
        handle.execute(
                "INSERT INTO generation VALUES (?,?,0)", projection.version(), digest(projection));
    }

    private static About about(Handle handle) {
        return handle.createQuery("SELECT version, digest, complete FROM generation")
                .map((row, _) -> new About(row.getInt(1), row.getString(2), row.getBoolean(3)))
                .one();
    }

    private static List<Position> positions(Handle handle) {
        return handle.createQuery("SELECT topic, topic_id, part, next FROM position")
                .map(
                        (row, _) ->
                                new Position(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getLong(4)))
                .list();
    }

    private static String digest(Projection projection) {
        try {
            byte[] schema = String.join(";", projection.schema()).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(schema));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    Projection projection() {
        return projection;
    }

    SqliteFile file() {
        return file;
    }

    /** Number that differs after each change; unique across generations. */
    long edition() {
        return edition;
    }

    List<Position> positions() {
        return List.copyOf(positions.values());
    }

    /** Whether it has ever caught up with the log. */
    boolean isComplete() {
        return about.complete();
    }

    /** Whether it was made by the version of this release. */
    boolean isCurrent() {
        return about.version() == projection.version() && hasSchema();
    }

    /** Whether this release can read and continue it. */
    boolean isReadable() {
        return isComplete()
                && (hasSchema()
                        || (about.version() >= projection.oldestReadable()
                                && about.version() <= projection.version()));
    }

    private boolean hasSchema() {
        return about.digest().equals(digest(projection));
    }

    /** Adds tables and columns that this release has to tables of an older version. */
    void adapt() {
        if (!hasSchema()) {
            jdbi.useTransaction(handle -> MissingParts.add(projection.schema(), handle));
        }
    }

    /** Marks it permanently as caught up with the log. */
    void complete() {
        jdbi.useHandle(handle -> handle.execute("UPDATE generation SET complete = 1"));
        about = jdbi.withHandle(Generation::about);
    }

    /** Offset to read next. */
    long next(TopicPartition partition, long otherwise) {
        Position at = positions.get(partition);
        return at == null ? otherwise : at.next();
    }

    /** Applies the records it has not seen, and stores the new positions, in one transaction. */
    ChangeSet apply(List<LogRecord> records, Collection<Position> ends) {
        List<Position> further =
                ends.stream()
                        .filter(end -> projection.topics().contains(end.topic()))
                        .filter(end -> end.next() > next(end.of(), 0))
                        .toList();
        List<LogRecord> unseen =
                records.stream()
                        .filter(record -> projection.topics().contains(record.topic()))
                        .filter(record -> record.offset() >= next(record.partition(), 0))
                        .toList();
        if (further.isEmpty()) {
            return ChangeSet.NOTHING;
        }
        ChangeSet changed = jdbi.inTransaction(handle -> apply(handle, unseen, further));
        edition = EDITIONS.incrementAndGet();
        positions.putAll(further.stream().collect(Collectors.toMap(Position::of, at -> at)));
        return changed;
    }

    private ChangeSet apply(Handle handle, List<LogRecord> records, List<Position> ends) {
        Transaction transaction = new Transaction(handle);
        Fold fold = projection.begin(transaction);
        for (LogRecord record : records) {
            try {
                fold.apply(record);
            } catch (UndecodableException broken) {
                transaction.passOver(record, String.valueOf(broken.getMessage()));
            }
        }
        fold.end();
        transaction.each(
                "INSERT OR REPLACE INTO position VALUES (?,?,?,?)",
                ends,
                (row, end) ->
                        row.bind(0, end.topic())
                                .bind(1, end.topicId())
                                .bind(2, end.partition())
                                .bind(3, end.next()));
        return transaction.changed();
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be closed", e));
        }
    }

    void delete() {
        close();
        file.delete();
    }
}
