package dev.leash.standalone.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Backup in one file: a zip whose first entry identifies it. Contains addresses and secrets, so
 * only its owner may read it.
 */
final class Archive {

    private static final String MARK = "leash-backup";
    private static final String FORMAT = "1";

    private Archive() {}

    /** Writes everything below a folder into a new file, which is deleted when that fails. */
    static void write(Path folder, Path file) throws IOException {
        OutputStream out = Channels.newOutputStream(create(file));
        boolean isWhole = false;
        try {
            write(folder, out);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static SeekableByteChannel create(Path file) throws IOException {
        return Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void write(Path folder, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(MARK));
            zip.write(FORMAT.getBytes(StandardCharsets.UTF_8));
            for (Path found : below(folder)) {
                zip.putNextEntry(new ZipEntry(nameOf(folder, found)));
                if (Files.isRegularFile(found)) {
                    Files.copy(found, zip);
                }
            }
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(found -> !found.equals(folder)).sorted().toList();
        }
    }

    private static String nameOf(Path folder, Path found) {
        String name = folder.relativize(found).toString().replace('\\', '/');
        return Files.isDirectory(found) ? name + "/" : name;
    }

    /**
     * Unpacks a file into an empty folder.
     *
     * @throws NoBackupException when the file is no backup of Leash, or is incomplete
     */
    static void read(Path file, Path folder) throws IOException {
        requireEnd(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry mark = zip.getNextEntry();
            if (mark == null
                    || !mark.getName().equals(MARK)
                    || !new String(zip.readNBytes(FORMAT.length() + 1), StandardCharsets.UTF_8)
                            .equals(FORMAT)) {
                throw new NoBackupException(file);
            }
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bring(zip, entry, file, folder);
            }
        }
    }

    /**
     * Requires the zip's central directory, at its end; without it, missing entries would go
     * unnoticed.
     */
    private static void requireEnd(Path file) throws IOException {
        try (ZipFile _ = new ZipFile(file.toFile())) {
            return;
        } catch (ZipException cutOrOther) {
            throw new NoBackupException(file);
        }
    }

    private static void bring(ZipInputStream zip, ZipEntry entry, Path file, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new NoBackupException(file);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(zip, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
