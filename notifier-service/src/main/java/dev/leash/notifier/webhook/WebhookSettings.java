package dev.leash.notifier.webhook;

import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where webhooks may go, and where secrets for them are that Leash did not make. */
public final class WebhookSettings {

    /** Networks that are allowed although they are private. */
    public static final Setting<String> ALLOWED_NETWORKS =
            Setting.optional(
                    "WEBHOOK_ALLOWED_NETWORKS",
                    "Networks webhooks may be posted to although they are private, such as the one receivers of your own are in.",
                    "networks such as 10.1.0.0/16 or fd00:1::/64, separated by commas",
                    text -> networks(text).map(_ -> text));

    /** Where secrets are. */
    public static final Setting<Path> SECRETS =
            Setting.optional(
                    "WEBHOOK_SECRETS_DIR",
                    "The folder of the secrets that the sheet webhooks names as file:NAME, one in each file, whsec_ and Base64.",
                    "a folder that can be read",
                    Parsers::path);

    private WebhookSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(ALLOWED_NETWORKS, SECRETS);
    }

    static List<Network> allowed(Settings settings) {
        return settings.find(ALLOWED_NETWORKS).flatMap(WebhookSettings::networks).orElse(List.of());
    }

    private static Optional<List<Network>> networks(String text) {
        List<Network> networks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<Network> network = Network.parse(part);
            if (network.isEmpty()) {
                return Optional.empty();
            }
            networks.add(network.get());
        }
        return Optional.of(networks);
    }
}
