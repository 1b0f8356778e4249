package dev.leash.system.badinput;

import java.nio.charset.StandardCharsets;

/** What came back. */
public sealed interface Reply {

    /**
     * An answer.
     *
     * @param status its status
     * @param head its status line and headers
     * @param body its body, as far as it was read
     */
    record Answered(int status, String head, String body) implements Reply {}

    /** The connection was closed without an answer. */
    record Closed() implements Reply {}

    /** Nothing came in time. */
    record Hung() implements Reply {}

    /** The answer in these bytes. */
    static Reply of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return new Closed();
        }
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String[] words = head.split("\\s+", 3);
        int status =
                words.length > 1 && words[1].matches("[1-5][0-9]{2}")
                        ? Integer.parseInt(words[1])
                        : 0;
        if (status == 100 && end >= 0) {
            return of(text.substring(end + 4).getBytes(StandardCharsets.UTF_8));
        }
        return new Answered(status, head, end < 0 ? "" : text.substring(end + 4));
    }
}
