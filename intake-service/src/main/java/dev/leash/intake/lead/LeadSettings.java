package dev.leash.intake.lead;

import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.wire.webhook.SigningSecret;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings of incident.io's webhook. */
public final class LeadSettings {

    /** Maximum number of secrets in force at once: the current one, and the one before. */
    static final int MAX_SECRETS = 2;

    /** The secrets, the current one first. */
    public static final Setting<List<SigningSecret>> SECRETS =
            Setting.secret(
                    "INCIDENT_WEBHOOK_SECRET",
                    "The signing secret of incident.io's webhook to /webhooks/incident/lead; while it is rotated, the new one and the former one.",
                    "whsec_ followed by the Base64 of 24 to 64 bytes; two of them separated by a comma",
                    LeadSettings::secrets);

    /** The role that leads need. */
    public static final Setting<RequiredRole> ROLE =
            Setting.of(
                    "INCIDENT_LEAD_ROLE",
                    "The role that leads of incidents at incident.io need; administrators are notified once for each incident when a lead lacks it.",
                    "responder, admin or none",
                    "responder",
                    LeadSettings::role);

    private LeadSettings() {}

    /** All settings of incident.io's webhook. */
    public static List<Setting<?>> all() {
        return List.of(SECRETS, ROLE);
    }

    /**
     * Checks the settings.
     *
     * @throws dev.leash.settings.RefusedSettingException when a value is not allowed
     */
    public static void check(Settings settings) {
        var _ = settings.find(SECRETS);
        var _ = settings.get(ROLE);
    }

    private static Optional<List<SigningSecret>> secrets(String text) {
        List<Optional<SigningSecret>> parsed =
                Arrays.stream(text.split(",", -1)).map(SigningSecret::parse).toList();
        return parsed.size() <= MAX_SECRETS && parsed.stream().allMatch(Optional::isPresent)
                ? Optional.of(parsed.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<RequiredRole> role(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(RequiredRole.values())
                .filter(role -> role.name().equals(word))
                .findFirst();
    }
}
