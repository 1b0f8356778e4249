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
 * Pool of a few read-only connections to the files that serve. A caller that finds none free waits
 * a moment and is then refused. A connection in use while a file is replaced keeps reading the old
 * file.
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

    /**
     * Replaces the file served under a name; null for none. Connections opened afterwards do not
     * see the old file.
     */
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
