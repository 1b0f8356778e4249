package dev.leash.settings;

import java.nio.file.Path;
import java.util.List;

/** Where a process keeps what it keeps. */
public final class DataSettings {

    /** Where a process keeps what it keeps. */
    public static final Setting<Path> DIR =
            Setting.of(
                    "DATA_DIR",
                    "The folder under which everything is kept.",
                    "a folder that can be written",
                    ".leash",
                    Parsers::path);

    private DataSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(DIR);
    }

    /** A folder of one part, below the folder of all. */
    public static Path folder(Settings settings, String part) {
        return settings.get(DIR).toAbsolutePath().normalize().resolve(part);
    }
}
