package dev.leash.notifier.webhook;

import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.webhook.MadeSecrets;
import dev.leash.wire.webhook.SigningSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds signing secrets by their names.
 *
 * @param made the secrets that Leash generates
 * @param folder the folder in which administrators put others; null when there is none
 */
record EndpointSecrets(MadeSecrets made, @Nullable Path folder) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern FILE = Pattern.compile("file:([A-Za-z0-9_-]{1,64})");
    private static final int MAX_FILE_BYTES = 1_024;

    static EndpointSecrets of(Settings settings) {
        String secret = settings.get(SecretSettings.LINK_SECRET);
        return new EndpointSecrets(
                new MadeSecrets(secret.getBytes(StandardCharsets.UTF_8)),
                settings.find(WebhookSettings.SECRETS).orElse(null));
    }

    /** The secret of an endpoint; empty when it cannot be found. */
    Optional<SigningSecret> find(String endpoint, String name) {
        Matcher file = FILE.matcher(name);
        if (file.matches()) {
            return read(file.group(1));
        }
        return NUMBER.matcher(name).matches()
                ? Optional.of(made.of(endpoint, Integer.parseInt(name)))
                : Optional.empty();
    }

    private Optional<SigningSecret> read(String name) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            return Files.size(file) > MAX_FILE_BYTES
                    ? Optional.empty()
                    : SigningSecret.parse(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
