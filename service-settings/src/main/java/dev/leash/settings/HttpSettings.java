package dev.leash.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of the HTTP server and its public address. */
public final class HttpSettings {

    /** Address to listen on. */
    public static final Setting<String> HOST =
            Setting.of(
                    "HTTP_HOST",
                    "The address to listen on. On other addresses than loopback, tokens are required.",
                    "a host name or address",
                    "127.0.0.1",
                    Parsers::text);

    /** Port to listen on. */
    public static final Setting<Integer> PORT =
            Setting.wholeNumber(
                    "HTTP_PORT", "The port to listen on; 0 takes a free one.", 0, 65_535, 8_080);

    /** Public address of the dashboard. */
    public static final Setting<URI> PUBLIC_URL =
            Setting.optional(
                    "PUBLIC_URL",
                    "The address at which people reach the dashboard; every link in a message begins with it.",
                    "a web address such as https://leash.example.com: http or https and a host, with a port if necessary, and no path, since Leash is at the root of its host",
                    Parsers::webAddress);

    /** Further allowed host names. */
    public static final Setting<String> NAMES =
            Setting.optional(
                    "HTTP_NAMES",
                    "Further host names under which requests are answered; on loopback, only those of PUBLIC_URL, HTTP_HOST and this machine are accepted by default.",
                    "host names, separated by commas",
                    Parsers::hostNames);

    /** Proxies whose {@code X-Forwarded-For} is believed. */
    public static final Setting<Networks> TRUSTED_PROXIES =
            Setting.optional(
                    "TRUSTED_PROXIES",
                    "Trusted proxies: their X-Forwarded-For is used, so that limits count the clients behind them.",
                    "addresses or networks such as 10.1.0.4 or 10.1.0.0/16, separated by commas",
                    Networks::parse);

    /** Maximum number of connections. */
    public static final Setting<Integer> CONNECTIONS =
            Setting.wholeNumber(
                    "HTTP_CONNECTIONS",
                    "How many connections are open at once; further ones are closed.",
                    16,
                    100_000,
                    4_000);

    /** Maximum number of connections from one address. */
    public static final Setting<Integer> CONNECTIONS_PER_ADDRESS =
            Setting.wholeNumber(
                    "HTTP_CONNECTIONS_PER_ADDRESS",
                    "How many connections one address has open at once, TRUSTED_PROXIES excepted; further ones are closed.",
                    1,
                    100_000,
                    1_000);

    /** Maximum number of request body bytes held at once. */
    public static final Setting<Integer> BODIES_MEGABYTES =
            Setting.wholeNumber(
                    "HTTP_BODIES_MEGABYTES",
                    "How many MiB of request bodies are held at once, by all senders together; further requests are refused with Retry-After.",
                    1,
                    1_024,
                    64);

    /** Longest time for a request to arrive. */
    public static final Setting<Integer> REQUEST_SECONDS =
            Setting.wholeNumber(
                    "HTTP_REQUEST_SECONDS",
                    "How many seconds a request may take to arrive completely; after that, the connection is closed.",
                    1,
                    600,
                    30);

    private HttpSettings() {}

    /** All settings of this class. */
    public static List<Setting<?>> all() {
        return List.of(
                HOST,
                PORT,
                PUBLIC_URL,
                NAMES,
                TRUSTED_PROXIES,
                CONNECTIONS,
                CONNECTIONS_PER_ADDRESS,
                BODIES_MEGABYTES,
                REQUEST_SECONDS);
    }

    /**
     * Whether only people on this machine are meant to reach it: it listens on loopback, and its
     * links point to loopback. Only then is anything shown without sign-in.
     */
    public static boolean isOpen(Settings settings) {
        return isLoopback(settings)
                && settings.find(PUBLIC_URL)
                        .map(url -> Networks.isLoopback(url.getHost()))
                        .orElse(true);
    }

    /** Whether only this machine can connect, whatever the host name resolves to. */
    public static boolean isLoopback(Settings settings) {
        return Networks.isLoopback(settings.get(HOST));
    }

    /** Public address of the dashboard: as configured, or where this process listens. */
    public static URI publicUrl(Settings settings) {
        Optional<URI> set = settings.find(PUBLIC_URL);
        return set.orElseGet(() -> URI.create("http://localhost:" + settings.get(PORT)));
    }
}
