package dev.leash.view.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A few connections that only read the files that serve, lent out one at a time; whoever finds none
 * waits a moment and is then refused. Whoever holds one while a file is replaced goes on reading the
 * file of before.
 */
final class ReadConnections implements AutoCloseable {

    private static final int COUNT = 6;
    private static final long WAIT_SECONDS = 3;

    private final Semaphore places = new Semaphore(COUNT, true);
    private final Map<Connection, Long> made = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Map<String, SqliteFile> files = Map.of();
    private final AtomicLong edition = new AtomicLong();

    /** Serves a file under a name from now on, or none. When it returns, nobody opens the old one. */
    void serve(String name, @Nullable SqliteFile file) throws SQLException {
        lock.writeLock().lock();
        try {
            Map<String, SqliteFile> all = new HashMap<>(files);
            if (file == null) {
                all.remove(name);
            } else {
                all.put(name, file);
            }
            files = Map.copyOf(all);
            edition.incrementAndGet();
        } finally {
            lock.writeLock().unlock();
        }
        for (Connection old = free.poll(); old != null; old = free.poll()) {
            end(old);
        }
    }

    Connection take() throws SQLException {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException(
                        "all %d readers of the view were busy for %d s"
                                .formatted(COUNT, WAIT_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for the view", e);
        }
        try {
            for (Connection known = free.poll(); known != null; known = free.poll()) {
                if (isOfToday(known)) {
                    return known;
                }
                end(known);
            }
            return open();
        } catch (SQLException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private Connection open() throws SQLException {
        lock.readLock().lock();
        try {
            Connection connection = SqliteFile.read(files);
            made.put(connection, edition.get());
            return connection;
        } finally {
            lock.readLock().unlock();
        }
    }

    void giveBack(Connection connection) throws SQLException {
        try {
            if (isOfToday(connection)) {
                free.push(connection);
            } else {
                end(connection);
            }
        } finally {
            places.release();
        }
    }

    private boolean isOfToday(Connection connection) {
        return made.getOrDefault(connection, -1L) == edition.get();
    }

    private void end(Connection connection) throws SQLException {
        made.remove(connection);
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : made.keySet()) {
            end(connection);
        }
    }
}
