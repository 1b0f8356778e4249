package dev.leash.sheets.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file so that nobody ever sees a part of it. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Says, at the last moment, whether the new content may take the place of the old. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it still holds. */
        boolean holds() throws IOException;
    }

    /**
     * Replaces a file, or what a link leads to; makes it when it is missing. For what can be
     * written again: it is not forced to disk.
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
     * Replaces a file, or what a link leads to, unless the condition no longer holds. For what
     * people wrote: the new content is on disk before it takes the place of the old.
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

    /** Whoever may read and write the old file may do so with the new one. */
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
