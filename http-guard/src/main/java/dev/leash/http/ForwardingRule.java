package dev.leash.http;

import dev.leash.http.code.HttpCode;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.Settings;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Protects what is open to everybody on this machine: a request that a proxy forwarded did not come
 * from this machine, and is refused where its sender would not be authenticated otherwise.
 *
 * @param sources sources of this process
 * @param open prefixes of addresses without authentication
 * @param publicHost public host name, in lower case; empty when there is none
 */
record ForwardingRule(List<Source> sources, List<String> open, String publicHost) {

    private static final List<String> HEADERS =
            List.of("forwarded", "via", "x-real-ip", "x-original-forwarded-for", "cf-ray");
    private static final String FAMILY = "x-forwarded-";

    private static final String THIS_MACHINE_ALONE =
            "The request came through a proxy, but Leash is set up for this machine only, without signing in."
                    + " To give others access, set PUBLIC_URL to the address they use; then people have to sign in.";

    static ForwardingRule of(Settings settings, List<Source> sources) {
        if (!HttpSettings.isLoopback(settings)) {
            return new ForwardingRule(sources, List.of(), "");
        }
        List<String> open = new ArrayList<>();
        for (Source source : sources) {
            if (source.tokenSetting() != null && !settings.isSet(source.tokenSetting())) {
                open.add(source.prefix());
            }
        }
        if (HttpSettings.isOpen(settings)) {
            if (!settings.isSet("API_TOKEN")) {
                open.add(Source.API);
            }
            open.add("/");
            return new ForwardingRule(sources, List.copyOf(open), "");
        }
        String host = HttpSettings.publicUrl(settings).getHost().toLowerCase(Locale.ROOT);
        return new ForwardingRule(sources, List.copyOf(open), host);
    }

    Optional<Refusal> refusal(HttpRequest request) {
        if (open.isEmpty() || !isForwarded(request.headers())) {
            return Optional.empty();
        }
        String path = Screening.path(request.uri());
        for (Source source : sources) {
            if (source.has(path)) {
                return open.contains(source.prefix())
                        ? refused(
                                "This report came through a proxy, so anyone may have sent it. Set %s, and let senders send it."
                                        .formatted(source.tokenSetting()))
                        : Optional.empty();
            }
        }
        return open.contains(path.startsWith(Source.API) ? Source.API : "/")
                ? refused(THIS_MACHINE_ALONE)
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String why) {
        return Optional.of(new Refusal(HttpCode.FORWARDED, why));
    }

    private boolean isForwarded(HttpHeaders headers) {
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(FAMILY) || HEADERS.contains(name)) {
                return true;
            }
        }
        String host = headers.get(HttpHeaderNames.HOST);
        return !publicHost.isEmpty()
                && host != null
                && host.toLowerCase(Locale.ROOT)
                        .replaceFirst(":[0-9]{1,5}$", "")
                        .equals(publicHost);
    }
}
