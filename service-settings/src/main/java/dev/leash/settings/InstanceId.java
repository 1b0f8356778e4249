package dev.leash.settings;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Id of a group member, stored in its folder, so that it stays the same after a restart. */
public final class InstanceId {

    private static final String FILE = "instance-id";

    private InstanceId() {}

    /**
     * The id stored in a folder; created when it is missing or incomplete.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static String in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!kept.isEmpty()) {
                return kept;
            }
            String id = Generators.timeBasedEpochGenerator().generate().toString();
            Files.writeString(file, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be written", e);
        }
    }
}
