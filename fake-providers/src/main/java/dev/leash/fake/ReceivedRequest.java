package dev.leash.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A received request.
 *
 * @param method such as {@code POST}
 * @param path the path without the query
 * @param query the raw query; empty when there is none
 * @param headers the first value of each header, by its name in lower case
 * @param body the body as UTF-8, decompressed
 */
public record ReceivedRequest(
        String method, String path, String query, Map<String, String> headers, String body) {

    /** The value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The fields of a form in the body; the last one of each name. */
    public Map<String, String> form() {
        return fields(body);
    }

    /** The fields of the query. */
    public Map<String, String> queryFields() {
        return fields(query);
    }

    /** All values of a field of the query, in order. */
    public List<String> queryValues(String name) {
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .toList();
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
