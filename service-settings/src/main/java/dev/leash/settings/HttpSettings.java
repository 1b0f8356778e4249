package dev.leash.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
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
            Setting.of(
                    "HTTP_PORT",
                    "The port to listen on; 0 takes a free one.",
                    "a whole number from 0 to 65535",
                    "8080",
                    Parsers.wholeNumber(0, 65_535));

    /** How people reach the dashboard. */
    public static final Setting<URI> PUBLIC_URL =
            Setting.optional(
                    "PUBLIC_URL",
                    "How people reach the dashboard: the beginning of every link in a message.",
                    "a web address such as https://leash.example.com: http or https and a host, with a port if need be, and no path, since Leash is at the root of its host",
                    Parsers::webAddress);

    private HttpSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(HOST, PORT, PUBLIC_URL);
    }

    /** Whether only this machine can connect, whichever address the host's name comes to. */
    public static boolean isLoopback(Settings settings) {
        try {
            return Arrays.stream(InetAddress.getAllByName(settings.get(HOST)))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** How people reach the dashboard: as set, or where this process listens. */
    public static URI publicUrl(Settings settings) {
        Optional<URI> set = settings.find(PUBLIC_URL);
        return set.orElseGet(() -> URI.create("http://localhost:" + settings.get(PORT)));
    }
}
