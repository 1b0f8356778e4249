package dev.leash.system.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** How much body there is said to be, rightly or wrongly. */
final class Framing {

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private static final List<String> LENGTHS =
            List.of(
                    "-1",
                    "9223372036854775807",
                    "99999999999999999999",
                    "x",
                    "",
                    "0x10",
                    "1, 2",
                    "+5");

    private Framing() {}

    /**
     * Adds what says how long the body is.
     *
     * @return whether more is, or may be, promised than is sent
     */
    static boolean add(List<String> headers, RandomGenerator random, int length) {
        switch (random.nextInt(24)) {
            case 0 -> headers.add("Content-Length: " + (length + 1 + random.nextInt(5_000)));
            case 1 ->
                    headers.add("Content-Length: " + Math.max(0, length - 1 - random.nextInt(20)));
            case 2 -> headers.add("Content-Length: " + Nasty.pick(random, LENGTHS));
            case 3 -> {
                headers.add("Content-Length: " + length);
                headers.add("Content-Length: " + (length + 7));
            }
            case 4 -> {
                headers.add("Content-Length: " + length);
                headers.add(CHUNKED);
            }
            case 5, 6, 7 -> headers.add(CHUNKED);
            case 8 -> headers.add("Transfer-Encoding: gzip, chunked, identity");
            case 9 -> {
                // Nothing says how long it is.
            }
            default -> headers.add("Content-Length: " + length);
        }
        return random.nextInt(3) > 0
                || headers.contains(CHUNKED)
                || headers.stream().noneMatch(("Content-Length: " + length)::equals);
    }

    /** The body as it was announced: in chunks where chunks are, some of them broken. */
    static byte[] body(RandomGenerator random, List<String> headers, byte[] body) {
        return headers.contains(CHUNKED) ? chunks(random, body) : body;
    }

    private static byte[] chunks(RandomGenerator random, byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int size = 1 + random.nextInt(Math.max(1, body.length));
        for (int from = 0; from < body.length; from += size) {
            int length = Math.min(size, body.length - from);
            chunks.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
            chunks.write(body, from, length);
            chunks.writeBytes(ascii("\r\n"));
        }
        chunks.writeBytes(
                ascii(
                        switch (random.nextInt(8)) {
                            case 0 -> "zz\r\n";
                            case 1 -> "ffffffffffffffff\r\n";
                            case 2 -> "-1\r\n\r\n";
                            case 3 -> "";
                            case 4 -> "0\r\nContent-Length: 5\r\n\r\n";
                            default -> "0\r\n\r\n";
                        }));
        return chunks.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
