package dev.leash.system.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request as it goes over the wire. */
public final class BadRequest {

    private static final int SHOWN = 600;

    private final Endpoint endpoint;
    private final byte[] bytes;
    private final boolean endsEarly;

    private BadRequest(Endpoint endpoint, byte[] bytes, boolean endsEarly) {
        this.endpoint = endpoint;
        this.bytes = bytes;
        this.endsEarly = endsEarly;
    }

    static BadRequest of(
            Endpoint endpoint, String line, List<String> headers, byte[] body, boolean endsEarly) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'\r', '\n'});
        for (String header : headers) {
            bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(new byte[] {'\r', '\n'});
        }
        bytes.writeBytes(new byte[] {'\r', '\n'});
        bytes.writeBytes(body);
        return new BadRequest(endpoint, bytes.toByteArray(), endsEarly);
    }

    /** Where it was meant to go. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** All of it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether its sender says no more although more was promised. */
    boolean endsEarly() {
        return endsEarly;
    }

    /** Whether its sender only wanted the head of an answer. */
    public boolean isHead() {
        return text().startsWith("HEAD ");
    }

    boolean hasHeader(String name) {
        return text().contains("\r\n" + name + ":");
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its beginning, to read. */
    @Override
    public String toString() {
        String text = text().replaceAll("[^\\x20-\\x7e\\r\\n]", "?");
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN) + "… (%d bytes)".formatted(bytes.length);
    }
}
