package dev.leash.http;

import dev.leash.http.code.HttpCode;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.Settings;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Allowed host names of requests; protects against DNS rebinding: any web page can point a name of
 * its own to this machine and then send requests to its ports, but with that name in the {@code
 * Host} header.
 *
 * <p>Beyond loopback, tokens and sign-in protect what such a page could reach, and senders may know
 * this server by other names, so the rule applies once names are configured. There it never applies
 * to IP addresses, which cannot be rebound and are all that probes and scrapers of a cluster know.
 *
 * @param names allowed names, without ports, in lower case; empty for any
 * @param addresses whether any IP address is allowed in place of a name
 * @param publicUrl public address, for the refusal's text
 */
record HostRule(Set<String> names, boolean addresses, String publicUrl) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    static HostRule of(Settings settings) {
        Optional<String> further = settings.find(HttpSettings.NAMES);
        String publicUrl = HttpSettings.publicUrl(settings).toString();
        if (further.isEmpty() && !HttpSettings.isLoopback(settings)) {
            return new HostRule(Set.of(), true, publicUrl);
        }
        Set<String> names = new HashSet<>(LOOPBACK);
        names.add(settings.get(HttpSettings.HOST).toLowerCase(Locale.ROOT));
        names.add("[" + settings.get(HttpSettings.HOST).toLowerCase(Locale.ROOT) + "]");
        names.add(HttpSettings.publicUrl(settings).getHost().toLowerCase(Locale.ROOT));
        further.ifPresent(more -> names.addAll(List.of(more.split(",", -1))));
        return new HostRule(Set.copyOf(names), !HttpSettings.isLoopback(settings), publicUrl);
    }

    Optional<Refusal> refusal(HttpRequest request) {
        String host = request.headers().get(HttpHeaderNames.HOST);
        return host == null || names.isEmpty() || isKnown(name(host))
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                HttpCode.UNKNOWN_HOST,
                                "Unknown host name: Leash answers at %s. Set PUBLIC_URL or HTTP_NAMES to add names."
                                        .formatted(publicUrl)));
    }

    private boolean isKnown(String name) {
        return names.contains(name) || (addresses && isAddress(name));
    }

    private static boolean isAddress(String name) {
        boolean isBracketed = name.startsWith("[") && name.endsWith("]");
        String bare = isBracketed ? name.substring(1, name.length() - 1) : name;
        try {
            var _ = InetAddress.ofLiteral(bare);
            return true;
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String name(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        return (end <= 0 ? host : host.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
