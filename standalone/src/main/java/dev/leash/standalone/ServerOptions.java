package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that override the environment. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of pages, API, webhooks, /health and /prometheus (HTTP_PORT; 8080, a broker alone 8079).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder under which everything is kept (DATA_DIR, .leash).")
    private @Nullable String data;

    Settings over(Map<String, String> environment) {
        Map<String, String> replaced = new HashMap<>();
        if (port != null) {
            replaced.put(HttpSettings.PORT.name(), port.toString());
        }
        if (data != null) {
            replaced.put(DataSettings.DIR.name(), data);
        }
        return Settings.of(environment).with(replaced);
    }
}
