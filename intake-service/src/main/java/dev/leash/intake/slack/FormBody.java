package dev.leash.intake.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form ({@code application/x-www-form-urlencoded}). */
final class FormBody {

    /** The most fields that are read; Slack sends some twenty. */
    private static final int MAX_FIELDS = 100;

    private FormBody() {}

    /** The fields; of several of one name the first. What is badly encoded is passed over. */
    static Map<String, String> fields(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        String text = new String(body, StandardCharsets.UTF_8);
        for (String pair : text.split("&", MAX_FIELDS)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(fields, pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        try {
            fields.putIfAbsent(
                    URLDecoder.decode(name, StandardCharsets.UTF_8),
                    URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badlyEncoded) {
            // A field that cannot be read is as good as none.
        }
    }
}
