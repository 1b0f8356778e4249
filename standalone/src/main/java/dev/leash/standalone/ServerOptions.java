package dev.leash.standalone;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command line options that override the environment. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "The port of pages, API, webhooks, /health and /prometheus (HTTP_PORT; 8080, for a broker alone 8079).")
    private @Nullable Integer port;

    @Mixin private DataOption data;

    Settings over(Map<String, String> environment) {
        Settings settings = data.over(Settings.of(environment));
        return port == null
                ? settings
                : settings.with(Map.of(HttpSettings.PORT.name(), port.toString()));
    }
}
