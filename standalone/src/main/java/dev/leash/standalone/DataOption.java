package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option with the data folder of a command. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds all data (DATA_DIR, .leash).")
    private @Nullable String data;

    /** The environment's settings, with the folder of the option when it is given. */
    Settings over(Settings environment) {
        return data == null ? environment : environment.with(Map.of(DataSettings.DIR.name(), data));
    }

    Path folder() {
        return over(Settings.of(System.getenv()))
                .get(DataSettings.DIR)
                .toAbsolutePath()
                .normalize();
    }
}
