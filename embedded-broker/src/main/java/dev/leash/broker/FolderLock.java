package dev.leash.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a folder for one process. The system lets go of it when the process ends, however it ends.
 *
 * @param channel holds the lock for as long as it is open
 */
record FolderLock(FileChannel channel) implements AutoCloseable {

    /**
     * Takes the folder, and creates it when there is none.
     *
     * @throws FolderInUseException when another process has it
     */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(".leash-lock");
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new FolderInUseException(folder);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
