package dev.leash.system.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bodies of every kind: text, JSON and forms that are almost right, and bytes that are nothing. */
final class Bodies {

    private static final int LARGEST_TAKEN = 256 * 1024;

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "description",
                    "severity",
                    "dedup_key",
                    "details",
                    "links",
                    "source",
                    "action",
                    "person",
                    "text",
                    "minutes",
                    "as_of",
                    "request_id",
                    "id",
                    "back",
                    "form_token",
                    "email",
                    "next",
                    "endpoint",
                    "message",
                    "payload",
                    "MessageSid",
                    "From",
                    "To",
                    "Body",
                    "Digits",
                    "CallSid",
                    "CallStatus",
                    "MessageStatus",
                    "ErrorCode",
                    "OptOutType",
                    "command",
                    "user_id",
                    "response_url",
                    "trigger_id",
                    "type",
                    "challenge");

    private Bodies() {}

    static byte[] any(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> Nasty.bytes(random, random.nextInt(4_000));
            case 2 -> utf8(Nasty.text(random));
            case 3 -> utf8(deep(random));
            case 4 -> large(random);
            case 5 -> cut(random, utf8(json(random, 3)));
            case 6, 7, 8 -> utf8(json(random, 3));
            default -> utf8(form(random));
        };
    }

    static String form(RandomGenerator random) {
        int fields = random.nextInt(20) == 0 ? 2_000 : random.nextInt(6);
        StringBuilder form = new StringBuilder();
        for (int field = 0; field < fields; field++) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(Nasty.pick(random, FIELDS))
                    .append(random.nextInt(10) == 0 ? "" : "=")
                    .append(value(random));
        }
        return form.append(random.nextInt(10) == 0 ? "&%zz=%" : "").toString();
    }

    private static String value(RandomGenerator random) {
        return random.nextInt(4) == 0
                ? Nasty.encoded(random, json(random, 2))
                : Nasty.encoded(random, Nasty.text(random));
    }

    private static byte[] large(RandomGenerator random) {
        int around = LARGEST_TAKEN + random.nextInt(5) - 2;
        int size = random.nextBoolean() ? around : 300_000 + random.nextInt(100_000);
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    private static byte[] cut(RandomGenerator random, byte[] whole) {
        return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
    }

    private static String deep(RandomGenerator random) {
        int depth = 1 << random.nextInt(16);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return open.repeat(depth) + (random.nextBoolean() ? "1" : "");
    }

    static String json(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> "null";
            case 1 -> "-".repeat(random.nextInt(2)) + "9".repeat(1 + random.nextInt(400));
            case 2 -> "1e" + random.nextInt(100_000);
            case 3 -> quoted(random, "\\ud8" + "00");
            case 4, 5 -> quoted(random, "");
            case 6 -> "[" + json(random, depth - 1) + "," + json(random, depth - 1) + "]";
            default -> object(random, depth);
        };
    }

    private static String object(RandomGenerator random, int depth) {
        StringBuilder object = new StringBuilder("{");
        int fields = 1 + random.nextInt(8);
        for (int field = 0; field < fields; field++) {
            object.append(field == 0 ? "" : ",")
                    .append('"')
                    .append(Nasty.pick(random, FIELDS))
                    .append("\":")
                    .append(json(random, depth - 1));
        }
        return object.append(random.nextInt(12) == 0 ? ",}" : "}").toString();
    }

    private static String quoted(RandomGenerator random, String more) {
        String text = Nasty.text(random);
        boolean isRaw = random.nextInt(10) == 0;
        String inside =
                isRaw
                        ? text
                        : text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\r", "\\r")
                                .replace("\n", "\\n")
                                .replace("\u0000", "\\u0000");
        return '"' + inside + more + '"';
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
