package dev.leash.system.badinput;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Headers as they should not be, and some as they should. */
final class Headers {

    private static final List<String> TYPES =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/json",
                    "text/plain",
                    "text/plain; charset=utf-8",
                    "text/plain; charset=utf-16",
                    "text/plain; charset=nonsense",
                    "application/json; charset=\"",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "*/*",
                    "a",
                    "",
                    "/",
                    ";;;",
                    "text/plain, application/json");

    private static final List<String> ACCEPTED =
            List.of(
                    "text/html",
                    "application/json",
                    "*/*",
                    "",
                    "text/html;q=x",
                    "a/b/c",
                    ";",
                    "image/png");

    private static final List<String> NAMES =
            List.of(
                    "Authorization",
                    "Cookie",
                    "Idempotency-Key",
                    "Origin",
                    "Referer",
                    "Sec-Fetch-Site",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "Forwarded",
                    "Range",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Accept-Language",
                    "Accept-Encoding",
                    "Accept-Charset",
                    "Content-Encoding",
                    "Content-Language",
                    "Expect",
                    "Upgrade",
                    "HTTP2-Settings",
                    "Last-Event-ID",
                    "X-HTTP-Method-Override",
                    "HX-Request",
                    "X-Slack-Signature",
                    "X-Slack-Request-Timestamp",
                    "X-Twilio-Signature",
                    "TE",
                    "Access-Control-Request-Method",
                    "Date",
                    "From",
                    "Via",
                    "Trailer");

    private Headers() {}

    static void add(List<String> headers, RandomGenerator random) {
        if (random.nextInt(4) > 0) {
            headers.add("Content-Type: " + Nasty.pick(random, TYPES));
        }
        if (random.nextInt(3) > 0) {
            headers.add("Accept: " + Nasty.pick(random, ACCEPTED));
        }
        int more = random.nextInt(4);
        for (int one = 0; one < more; one++) {
            headers.add(Nasty.pick(random, NAMES) + ": " + value(random));
        }
        switch (random.nextInt(50)) {
            case 0 -> headers.add("no colon at all");
            case 1 -> headers.add(" folded: onto nothing");
            case 2 -> headers.add("X-Long: " + "x".repeat(20_000));
            case 3 -> headers.addAll(Collections.nCopies(2_000, "X-Many: 1"));
            case 4 -> headers.add("\u0000: \u0001");
            case 5 -> headers.add("Host: somebody.example");
            case 6 -> headers.add("Expect: 100-continue");
            case 7 -> headers.add("Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA");
            case 8 -> headers.add("Upgrade: websocket\r\nSec-WebSocket-Version: 13");
            case 9 -> headers.add("Content-Encoding: gzip");
            default -> {}
        }
    }

    private static String value(RandomGenerator random) {
        String text = Nasty.text(random);
        return switch (random.nextInt(5)) {
            case 0 -> "Bearer " + text;
            case 1 -> "leash_session=" + text + "; leash_flash=" + text + "; ;=;";
            case 2 -> text;
            default -> text.replaceAll("[\\x00-\\x1f\\x7f-\\uffff]", "");
        };
    }
}
