package dev.leash.system.badinput;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that have broken things before. */
final class Nasty {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "01",
                    "9223372036854775807",
                    "9223372036854775808",
                    "99999999999999999999999999999999999999",
                    "1e400",
                    "NaN",
                    "null",
                    "undefined",
                    "true",
                    "[]",
                    "{}",
                    "INC-1",
                    "../../../../etc/passwd",
                    "..\\..\\windows",
                    "' OR '1'='1",
                    "\"; DROP TABLE incidents; --",
                    "a* OR b NEAR(",
                    "\"",
                    "*",
                    "%",
                    "_",
                    "<script>alert(1)</script>",
                    "</title><img src=x onerror=alert(1)>",
                    "\"onfocus=alert(1) autofocus x=\"",
                    "'onfocus=alert(1) autofocus x='",
                    "${jndi:ldap://127.0.0.1/x}",
                    "{{7*7}}",
                    "#{7*7}",
                    "a\r\nSet-Cookie: x=y",
                    "a\u0000b",
                    "\u202egnp.exe",
                    "\ufeff",
                    "\ud83d\udca5\ud83d\udca5",
                    "e\u0301\u0327\u0300",
                    "ﷺ",
                    "İıſK",
                    "2026-02-30",
                    "2026-11-21T02:39:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "+15550100",
                    "alice@example.com",
                    "alice|bob|1",
                    "a.b.c",
                    "AAAA.AAAA");

    private Nasty() {}

    static String text(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> pick(random, TEXTS).repeat(1 + random.nextInt(40));
            case 1 -> "x".repeat(1 << random.nextInt(14));
            case 2 -> anything(random, 1 + random.nextInt(80));
            default -> pick(random, TEXTS);
        };
    }

    /** Any characters, lone halves of pairs among them. */
    private static String anything(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }

    static byte[] bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static <T> T pick(RandomGenerator random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** As a part of an address: mostly encoded as it should be. */
    static String encoded(RandomGenerator random, String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = Character.isLetterOrDigit(one) && one > 0;
            if (isPlain || (one > 0x20 && one < 0x7f && random.nextInt(6) == 0)) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02x".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }
}
