package dev.leash.sheets.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes files atomically: readers see the old content or the new. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Last-moment check of whether the new content may replace the old. */
    @FunctionalInterface
    public interface Condition {
        /** Whether the file may be replaced. */
        boolean holds() throws IOException;
    }

    /**
     * Replaces a file, or the target of a symbolic link; creates it when it is missing. For content
     * that can be written again: not forced to disk.
     *
     * @throws IOException when it cannot be written; it is then as before
     */
    public static void replace(Path file, Content content) throws IOException {
        Path target = targetOf(file);
        Path temporary = temporaryOf(target);
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.writeTo(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Replaces a file, or the target of a symbolic link, if the condition holds. For content that
     * people wrote: forced to disk before it replaces the old.
     *
     * @return whether it was replaced
     * @throws IOException when it cannot be written; it is then as before
     */
    public static boolean replaceIf(Path file, byte[] content, Condition condition)
            throws IOException {
        Path target = targetOf(file);
        Path temporary = temporaryOf(target);
        try {
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            boolean replaces = condition.holds();
            if (replaces) {
                move(temporary, target);
            }
            return replaces;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static Path targetOf(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    }

    static Path temporaryOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".new");
    }

    /** Keeps the permissions of the old file. */
    private static void move(Path temporary, Path target) throws IOException {
        if (Files.exists(target)
                && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
