package dev.leash.dashboard.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * A few connections that only read, lent out one at a time; whoever finds none waits a moment and
 * is then refused.
 */
final class ReadConnections implements ConnectionFactory, AutoCloseable {

    private static final int COUNT = 6;
    private static final long WAIT_SECONDS = 3;

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(COUNT);

    ReadConnections(SqliteFile file) throws SQLException {
        for (int i = 0; i < COUNT; i++) {
            Connection connection = file.connect(true);
            all.add(connection);
            free.add(connection);
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        try {
            Connection connection = free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (connection == null) {
                throw new SQLTransientConnectionException(
                        "all %d readers of the view were busy for %d s"
                                .formatted(COUNT, WAIT_SECONDS));
            }
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for the view", e);
        }
    }

    @Override
    public void closeConnection(Connection connection) {
        free.add(connection);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }
}
