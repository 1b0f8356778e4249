package dev.leash.model.webhook;

import dev.leash.model.kind.Configured;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Webhook endpoint as an administrator configured it.
 *
 * @param id id of the endpoint; at most {@value #MAX_ID_LENGTH} characters
 * @param url address that messages are posted to; may contain a token, so that it is never shown as
 *     a whole
 * @param format format of the messages
 * @param events subscribed types: a type, or a prefix followed by {@code *}
 * @param secrets secrets that messages are signed with, the newest first; an older one has an end
 * @param svixHeaders whether the headers are also sent under Svix's names
 * @param enabled whether the administrator wants messages to be sent
 */
public record Endpoint(
        String id,
        String url,
        Format format,
        List<String> events,
        List<SecretRef> secrets,
        boolean svixHeaders,
        boolean enabled)
        implements Configured {

    /** The longest id, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** Maximum number of secrets at once. */
    public static final int MAX_SECRETS = 4;

    /** How long an old secret stays in use after a rotation, as with Svix. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final String ANY = "*";

    public Endpoint {
        events = List.copyOf(events);
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty() || secrets.size() > MAX_SECRETS) {
            throw new IllegalArgumentException(
                    "endpoint '%s' has %d secrets; it needs 1 to %d"
                            .formatted(id, secrets.size(), MAX_SECRETS));
        }
    }

    /** Whether messages of a type are sent to it. */
    public boolean wants(String type) {
        return events.stream().anyMatch(wanted -> covers(wanted, type));
    }

    /** Whether a subscribed type (a type, or a prefix followed by {@code *}) includes a type. */
    public static boolean covers(String wanted, String type) {
        return wanted.endsWith(ANY)
                ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                : type.equals(wanted);
    }

    /** Names of the secrets in use at a moment, the newest first. */
    public List<String> secretsInUse(Instant at) {
        return secrets.stream().filter(ref -> ref.isInUse(at)).map(SecretRef::name).toList();
    }

    /**
     * The endpoint after a change of its configuration. When the secret changes, the old one stays
     * in use for {@link #OVERLAP}, so that receivers can switch.
     */
    public Endpoint after(Endpoint before, Instant at) {
        SecretRef newest = secrets.getFirst();
        List<SecretRef> all = new ArrayList<>(List.of(newest));
        for (SecretRef old : before.secrets) {
            SecretRef ending =
                    old.until() == null ? new SecretRef(old.name(), at.plus(OVERLAP)) : old;
            if (!old.name().equals(newest.name())
                    && ending.isInUse(at)
                    && all.size() < MAX_SECRETS) {
                all.add(ending);
            }
        }
        return new Endpoint(id, url, format, events, all, svixHeaders, enabled);
    }

    /** The part of the address that everybody may see: scheme, host and port. */
    public String shownUrl() {
        URI uri = URI.create(url);
        boolean isBare = uri.getRawQuery() == null && uri.getRawPath().length() <= 1;
        return uri.getScheme() + "://" + uri.getRawAuthority() + (isBare ? "" : "/…");
    }

    /** The same with only the visible part of its address. */
    public Endpoint withShownUrl() {
        return new Endpoint(id, shownUrl(), format, events, secrets, svixHeaders, enabled);
    }

    /** Leaves out the rest of the address, which may contain a token. */
    @Override
    public String toString() {
        return "Endpoint[id=%s, format=%s, enabled=%s]".formatted(id, format, enabled);
    }
}
