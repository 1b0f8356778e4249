package dev.leash.http;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.Networks;
import dev.leash.settings.Settings;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Client addresses of requests, for rate limits: the address that connected or, when that is a
 * trusted proxy, the last address in {@code X-Forwarded-For} that is not one.
 *
 * @param trusted proxies whose header is believed
 */
public record ClientAddresses(Networks trusted) {

    private static final String HEADER = "X-Forwarded-For";

    /** Client addresses by the settings. */
    public static ClientAddresses of(Settings settings) {
        return new ClientAddresses(
                settings.find(HttpSettings.TRUSTED_PROXIES).orElse(Networks.NONE));
    }

    /** Client address of a request. */
    public String of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        if (!trusted.contains(peer)) {
            return peer.getHostAddress();
        }
        List<String> hops =
                request.getHeaders().getAll(HEADER).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(String::strip)
                        .toList();
        String nearest = peer.getHostAddress();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = address(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get().getHostAddress();
            if (!trusted.contains(address.get())) {
                return nearest;
            }
        }
        return nearest;
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
