package dev.leash.settings;

import dev.leash.wire.link.SignedLinks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Secrets of the services. */
public final class SecretSettings {

    /** Minimum of different characters; a text with fewer was typed carelessly. */
    private static final int MIN_DIFFERENT = 8;

    /** Key that signs links and sessions. */
    public static final Setting<String> LINK_SECRET =
            Setting.secret(
                    "LINK_SECRET",
                    "Signs the links in messages and the dashboard's sessions, and derives the secrets of webhooks; must be the same for notifier and dashboard.",
                    "at least "
                            + SignedLinks.MIN_SECRET_BYTES
                            + " characters, "
                            + MIN_DIFFERENT
                            + " of them different, for example from `openssl rand -base64 32`",
                    text -> Optional.of(text.strip()).filter(SecretSettings::isStrong));

    private SecretSettings() {}

    /** All settings of this class. */
    public static List<Setting<?>> all() {
        return List.of(LINK_SECRET);
    }

    /** Signer and checker of links. */
    public static SignedLinks links(Settings settings) {
        return new SignedLinks(settings.get(LINK_SECRET).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isStrong(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length >= SignedLinks.MIN_SECRET_BYTES
                && secret.chars().distinct().count() >= MIN_DIFFERENT;
    }
}
