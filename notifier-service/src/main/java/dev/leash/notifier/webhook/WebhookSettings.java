package dev.leash.notifier.webhook;

import dev.leash.settings.Networks;
import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where webhooks may go, and where secrets for them are that Leash did not make. */
public final class WebhookSettings {

    /** Networks that are allowed although they are private. */
    public static final Setting<Networks> ALLOWED_NETWORKS =
            Setting.optional(
                    "WEBHOOK_ALLOWED_NETWORKS",
                    "Networks webhooks may be posted to although they are private, such as the one receivers of your own are in.",
                    "networks such as 10.1.0.0/16 or fd00:1::/64, separated by commas",
                    Networks::parse);

    /** Where secrets are. */
    public static final Setting<Path> SECRETS =
            Setting.optional(
                    "WEBHOOK_SECRETS_DIR",
                    "The folder of the secrets that the sheet webhooks names as file:NAME, one in each file, whsec_ and Base64.",
                    "a folder that can be read",
                    text -> Parsers.path(text).filter(WebhookSettings::isReadable));

    private WebhookSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(ALLOWED_NETWORKS, SECRETS);
    }

    static Networks allowed(Settings settings) {
        return settings.find(ALLOWED_NETWORKS).orElse(Networks.NONE);
    }

    /** A folder whose files can be found and opened by their names. */
    private static boolean isReadable(Path folder) {
        return Files.isDirectory(folder)
                && Files.isReadable(folder)
                && Files.isExecutable(folder);
    }
}
