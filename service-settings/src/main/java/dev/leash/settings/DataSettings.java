package dev.leash.settings;

import java.nio.file.Path;
import java.util.List;

/** Settings of the data folder. */
public final class DataSettings {

    /** Data folder of the process. */
    public static final Setting<Path> DIR =
            Setting.of(
                    "DATA_DIR",
                    "The folder that holds all data.",
                    "a folder that can be written",
                    ".leash",
                    Parsers::path);

    private DataSettings() {}

    /** All settings of this class. */
    public static List<Setting<?>> all() {
        return List.of(DIR);
    }

    /** Folder of one part inside the data folder. */
    public static Path folder(Settings settings, String part) {
        return settings.get(DIR).toAbsolutePath().normalize().resolve(part);
    }
}
