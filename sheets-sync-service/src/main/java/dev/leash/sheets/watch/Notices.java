package dev.leash.sheets.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the operating system's notification of a change in a folder. Where none can be had,
 * because all watches are in use, it only waits. Not thread-safe.
 */
final class Notices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Path folder;
    private @Nullable WatchService service;
    private @Nullable WatchKey key;
    private boolean unavailable;

    Notices(Path folder) {
        this.folder = folder;
    }

    void await(Duration atMost) throws InterruptedException {
        WatchService watching = watching();
        if (watching == null) {
            TimeUnit.NANOSECONDS.sleep(atMost.toNanos());
            return;
        }
        WatchKey noticed = watching.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (noticed != null) {
            noticed.pollEvents();
            noticed.reset();
        }
    }

    /** A folder that was deleted and created again must be registered again. */
    private @Nullable WatchService watching() {
        try {
            if (service == null && !unavailable) {
                service = FileSystems.getDefault().newWatchService();
            }
            if (service != null && (key == null || !key.isValid())) {
                key = folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            }
            return service;
        } catch (IOException e) {
            LOG.warn("{} cannot be watched and is polled instead: {}", folder, e.getMessage());
            unavailable = true;
            close();
            return null;
        }
    }

    @Override
    public void close() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            service = null;
        }
    }
}
