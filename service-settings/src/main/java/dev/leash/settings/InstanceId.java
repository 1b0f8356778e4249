package dev.leash.settings;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names a member of a group by its folder, so that it is the same member after a restart. */
public final class InstanceId {

    private static final String FILE = "instance-id";

    private InstanceId() {}

    /**
     * The name kept in a folder; made when there is none, or when whoever made it was interrupted.
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
