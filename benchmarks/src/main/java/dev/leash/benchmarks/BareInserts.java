package dev.leash.benchmarks;

import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Baseline of a projection: decodes each record of a log and inserts it into a table, in batches.
 */
final class BareInserts {

    private static final int AT_ONCE = 1_000;

    private BareInserts() {}

    static double perSecond(Path folder, int incidents) {
        Histories histories = new Histories();
        Rate rate = new Rate();
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.sqlite"))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("CREATE TABLE event (id TEXT, body BLOB)");
            }
            connection.setAutoCommit(false);
            for (int from = 1; from <= incidents; from += AT_ONCE) {
                List<ConsumerRecord<String, byte[]>> records = histories.of(from, from + AT_ONCE);
                rate.time(records.size(), () -> insert(connection, records));
            }
            return rate.perSecond();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite does not take plain rows", e);
        }
    }

    private static void insert(
            Connection connection, List<ConsumerRecord<String, byte[]>> records) {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO event VALUES (?,?)")) {
            for (ConsumerRecord<String, byte[]> record : records) {
                row.setString(1, Topics.EVENTS.codec().decode(record.value()).id());
                row.setBytes(2, record.value());
                row.addBatch();
            }
            row.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite does not take plain rows", e);
        }
    }
}
