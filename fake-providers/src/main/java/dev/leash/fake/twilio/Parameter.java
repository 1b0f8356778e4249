package dev.leash.fake.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * One field of a form. A name may come more than once.
 *
 * @param name its name
 * @param value its value
 */
public record Parameter(String name, String value) {

    String encoded() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
