package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option that says which data folder a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder under which everything is kept (DATA_DIR, .leash).")
    private @Nullable String data;

    /** The environment's settings, with the folder of the option where there is one. */
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
