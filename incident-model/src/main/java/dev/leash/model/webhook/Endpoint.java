package dev.leash.model.webhook;

import dev.leash.model.kind.Configured;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that wants to be told what happens, as an administrator described it.
 *
 * @param id its name; at most {@value #MAX_ID_LENGTH} characters
 * @param url where messages are posted; may hold a token, so that it is never shown as a whole
 * @param format in whose words
 * @param events the types of messages it wants: a type, or the beginning of one and {@code *}
 * @param secrets what messages are signed with, the newest first; an older one has an end
 * @param svixHeaders whether the headers also come under the names Svix gives them
 * @param enabled whether the administrator wants it to be told
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

    /** The longest name, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The most secrets at once. */
    public static final int MAX_SECRETS = 4;

    /** For how long an old secret stays in use after a rotation, as with Svix. */
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

    /** Whether it wants messages of a type. */
    public boolean wants(String type) {
        return events.stream().anyMatch(wanted -> covers(wanted, type));
    }

    /** Whether a wish, a type or the beginning of one and {@code *}, is for messages of a type. */
    public static boolean covers(String wanted, String type) {
        return wanted.endsWith(ANY)
                ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                : type.equals(wanted);
    }

    /** The names of the secrets messages are signed with at a moment, the newest first. */
    public List<String> secretsInUse(Instant at) {
        return secrets.stream().filter(ref -> ref.isInUse(at)).map(SecretRef::name).toList();
    }

    /**
     * The same as an administrator describes it now, after what it was. When the secret is another
     * one, the old one stays in use for {@link #OVERLAP}, so that receivers can change over.
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

    /** Where it is, as far as everybody may see: scheme, host and port. */
    public String shownUrl() {
        URI uri = URI.create(url);
        boolean isBare = uri.getRawQuery() == null && uri.getRawPath().length() <= 1;
        return uri.getScheme() + "://" + uri.getRawAuthority() + (isBare ? "" : "/…");
    }

    /** The same without the rest of its address. */
    public Endpoint withShownUrl() {
        return new Endpoint(id, shownUrl(), format, events, secrets, svixHeaders, enabled);
    }

    /** Without the rest of the address, which may hold a token. */
    @Override
    public String toString() {
        return "Endpoint[id=%s, format=%s, enabled=%s]".formatted(id, format, enabled);
    }
}
