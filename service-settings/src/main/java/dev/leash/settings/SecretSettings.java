package dev.leash.settings;

import dev.leash.wire.link.SignedLinks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What only services know. */
public final class SecretSettings {

    /** Fewer different characters were typed by somebody who wanted to be done. */
    private static final int MIN_DIFFERENT = 8;

    /** Signs links and sessions. */
    public static final Setting<String> LINK_SECRET =
            Setting.secret(
                    "LINK_SECRET",
                    "Signs the links in messages and the dashboard's sessions, and makes the secrets of webhooks; the same for notifier and dashboard.",
                    "at least "
                            + SignedLinks.MIN_SECRET_BYTES
                            + " characters, "
                            + MIN_DIFFERENT
                            + " of them different, for example of `openssl rand -base64 32`",
                    text -> Optional.of(text.strip()).filter(SecretSettings::isStrong));

    private SecretSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(LINK_SECRET);
    }

    /** Makes and checks links. */
    public static SignedLinks links(Settings settings) {
        return new SignedLinks(settings.get(LINK_SECRET).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isStrong(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length >= SignedLinks.MIN_SECRET_BYTES
                && secret.chars().distinct().count() >= MIN_DIFFERENT;
    }
}
