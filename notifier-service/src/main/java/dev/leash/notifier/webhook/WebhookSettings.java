package dev.leash.notifier.webhook;

import dev.leash.settings.Networks;
import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Settings of webhooks: allowed networks, and the folder of secrets that Leash did not generate.
 */
public final class WebhookSettings {

    /** Private networks that webhooks may be posted to. */
    public static final Setting<Networks> ALLOWED_NETWORKS =
            Setting.optional(
                    "WEBHOOK_ALLOWED_NETWORKS",
                    "Private networks that webhooks may be posted to, such as the one of your own receivers.",
                    "networks such as 10.1.0.0/16 or fd00:1::/64, separated by commas",
                    Networks::parse);

    /** Folder of secrets. */
    public static final Setting<Path> SECRETS =
            Setting.optional(
                    "WEBHOOK_SECRETS_DIR",
                    "The folder of the secrets that the sheet webhooks names as file:NAME; each file holds one, as whsec_ followed by Base64.",
                    "a folder that can be read",
                    text -> Parsers.path(text).filter(WebhookSettings::isReadable));

    private WebhookSettings() {}

    /** All settings of webhooks. */
    public static List<Setting<?>> all() {
        return List.of(ALLOWED_NETWORKS, SECRETS);
    }

    static Networks allowed(Settings settings) {
        return settings.find(ALLOWED_NETWORKS).orElse(Networks.NONE);
    }

    /** Whether the folder exists and can be listed and searched. */
    private static boolean isReadable(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder) && Files.isExecutable(folder);
    }
}
