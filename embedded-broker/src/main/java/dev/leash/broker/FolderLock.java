package dev.leash.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lock of a folder for one process. The operating system releases it when the process ends, however
 * it ends.
 *
 * @param channel holds the lock while it is open
 */
public record FolderLock(FileChannel channel) implements AutoCloseable {

    private static final String NAME = ".leash-lock";

    /** Maximum length of a process id, in bytes. */
    private static final int MAX_ID_BYTES = 32;

    /**
     * Locks the folder, and creates it when it is missing.
     *
     * @throws FolderInUseException when another process has locked it
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                try (channel) {
                    throw new FolderInUseException(folder, named(channel, folder));
                }
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Id of the process that has locked the folder; empty when none has.
     *
     * @throws FolderInUseException when it was locked by a version of Leash that does not record
     *     its id
     */
    public static Optional<Long> holder(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (tryLock(channel) != null) {
                return Optional.empty();
            }
            return Optional.of(named(channel, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long named(FileChannel channel, Path folder) throws IOException {
        ByteBuffer id = ByteBuffer.allocate(MAX_ID_BYTES);
        channel.read(id, 0);
        String text = new String(id.array(), 0, id.position(), StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9]{1,18}")) {
            throw new FolderInUseException(folder);
        }
        return Long.parseLong(text);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
