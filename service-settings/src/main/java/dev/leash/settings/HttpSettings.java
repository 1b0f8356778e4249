package dev.leash.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a service listens, and how people reach it. */
public final class HttpSettings {

    /** Where to listen. */
    public static final Setting<String> HOST =
            Setting.of(
                    "HTTP_HOST",
                    "The address to listen on. Off loopback, tokens are required.",
                    "a host name or address",
                    "127.0.0.1",
                    Parsers::text);

    /** On which port. */
    public static final Setting<Integer> PORT =
            Setting.wholeNumber(
                    "HTTP_PORT",
                    "The port to listen on; 0 takes a free one.",
                    0, 65_535, 8_080);

    /** How people reach the dashboard. */
    public static final Setting<URI> PUBLIC_URL =
            Setting.optional(
                    "PUBLIC_URL",
                    "How people reach the dashboard: the beginning of every link in a message.",
                    "a web address such as https://leash.example.com: http or https and a host, with a port if need be, and no path, since Leash is at the root of its host",
                    Parsers::webAddress);

    /** Further names under which it may be asked. */
    public static final Setting<String> NAMES =
            Setting.optional(
                    "HTTP_NAMES",
                    "Under which further host names requests are answered; on loopback only those of PUBLIC_URL, HTTP_HOST and this machine are.",
                    "host names, separated by commas",
                    Parsers::hostNames);

    /** Whose word about where a request came from is believed. */
    public static final Setting<Networks> TRUSTED_PROXIES =
            Setting.optional(
                    "TRUSTED_PROXIES",
                    "The proxies in front, whose X-Forwarded-For is believed: limits then count whoever asks them.",
                    "addresses or networks such as 10.1.0.4 or 10.1.0.0/16, separated by commas",
                    Networks::parse);

    /** How many connections at once. */
    public static final Setting<Integer> CONNECTIONS =
            Setting.wholeNumber(
                    "HTTP_CONNECTIONS",
                    "How many connections are open at once; further ones are closed.",
                    16, 100_000, 4_000);

    /** How many connections from one address at once. */
    public static final Setting<Integer> CONNECTIONS_PER_ADDRESS =
            Setting.wholeNumber(
                    "HTTP_CONNECTIONS_PER_ADDRESS",
                    "How many connections one address has open at once, TRUSTED_PROXIES excepted; further ones are closed.",
                    1, 100_000, 1_000);

    /** How many bytes of bodies at once. */
    public static final Setting<Integer> BODIES_MEGABYTES =
            Setting.wholeNumber(
                    "HTTP_BODIES_MEGABYTES",
                    "How many MiB of request bodies are held at once, by all senders together; further requests are told to come later.",
                    1, 1_024, 64);

    /** How long a request may take to arrive. */
    public static final Setting<Integer> REQUEST_SECONDS =
            Setting.wholeNumber(
                    "HTTP_REQUEST_SECONDS",
                    "Within how many seconds all of a request has to arrive; later the connection is closed.",
                    1, 600, 30);

    private HttpSettings() {}

    /** Every setting here. */
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
     * Whether nobody but people on this machine is meant to reach it: it listens on loopback, and
     * its links lead nowhere else. Only then is anything shown to whoever has not signed in.
     */
    public static boolean isOpen(Settings settings) {
        return isLoopback(settings)
                && settings.find(PUBLIC_URL).map(url -> Networks.isLoopback(url.getHost())).orElse(true);
    }

    /** Whether only this machine can connect, whichever address the host's name comes to. */
    public static boolean isLoopback(Settings settings) {
        return Networks.isLoopback(settings.get(HOST));
    }

    /** How people reach the dashboard: as set, or where this process listens. */
    public static URI publicUrl(Settings settings) {
        Optional<URI> set = settings.find(PUBLIC_URL);
        return set.orElseGet(() -> URI.create("http://localhost:" + settings.get(PORT)));
    }
}
