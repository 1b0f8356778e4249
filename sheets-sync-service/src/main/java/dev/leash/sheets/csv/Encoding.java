package dev.leash.sheets.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Character encoding of a file. A byte order mark decides; without one the file is UTF-8 if it is
 * valid UTF-8, otherwise Windows-1252, as older spreadsheets write Latin letters. A file that would
 * read as gibberish in Windows-1252 is refused. A file whose only byte outside ASCII is an
 * incomplete last one is read as Windows-1252.
 */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8, ""),
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, "\uFEFF"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\uFEFF"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\uFEFF"),
    WINDOWS_1252(Charset.forName("windows-1252"), "");

    private static final String SAVE = "save it as CSV in UTF-8";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /**
     * Matches what no text of Latin letters contains: most symbols, and three letters outside ASCII
     * in a row.
     */
    private static final Pattern GIBBERISH =
            Pattern.compile(
                    "[^\\x00-\\x7F\\p{L}\\u00A0\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2026\\u20AC\\u00A7\\u00AB\\u00B0\\u00B4\\u00B7\\u00BB]"
                            + "|[\\p{L}&&[^\\x00-\\x7F]]{3}");

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /**
     * A decoded file.
     *
     * @param encoding its encoding
     * @param text its characters, without the byte order mark
     * @param endsInCharacter whether the file ends within a multi-byte character, so that more must
     *     follow
     */
    record Decoded(Encoding encoding, String text, boolean endsInCharacter) {}

    /**
     * Decodes bytes.
     *
     * @throws NoCsvException when they are no text, or the encoding cannot be determined
     */
    static Decoded decode(byte[] bytes) throws NoCsvException {
        if (startsWith(bytes, ZIP)) {
            throw new NoCsvException("it is a workbook (xlsx or ods), not CSV; " + SAVE);
        }
        Optional<Encoding> marked =
                Arrays.stream(values())
                        .filter(one -> !one.mark.isEmpty() && startsWith(bytes, one.marks()))
                        .findFirst();
        Decoded decoded =
                marked.isPresent()
                        ? marked.get().tryOn(bytes).orElseThrow(() -> broken(marked.get()))
                        : unmarked(bytes).orElseThrow(Encoding::unknown);
        if (decoded.text().indexOf('\0') >= 0) {
            throw new NoCsvException("it contains NUL characters and is not text; " + SAVE);
        }
        return decoded;
    }

    /** Encodes a text, with the byte order mark. */
    byte[] encode(String text) {
        return (mark + text).getBytes(charset);
    }

    private byte[] marks() {
        return mark.getBytes(charset);
    }

    private static Optional<Decoded> unmarked(byte[] bytes) {
        Optional<Decoded> utf8 = UTF_8.tryOn(bytes);
        return utf8.isPresent() && !endsInItsOnlyLetter(utf8.get(), bytes)
                ? utf8
                : latin(bytes).or(() -> utf8);
    }

    /**
     * Whether the last byte is the only one outside ASCII: rather a letter of Windows-1252 than
     * half a character of UTF-8.
     */
    private static boolean endsInItsOnlyLetter(Decoded utf8, byte[] bytes) {
        return utf8.endsInCharacter() && utf8.text().length() == bytes.length - 1;
    }

    private static Optional<Decoded> latin(byte[] bytes) {
        return WINDOWS_1252
                .tryOn(bytes)
                .filter(decoded -> !GIBBERISH.matcher(decoded.text()).find());
    }

    private Optional<Decoded> tryOn(byte[] bytes) {
        int begin = marks().length;
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = decoder.decode(in, out, false);
        return result.isUnderflow()
                ? Optional.of(new Decoded(this, out.flip().toString(), in.hasRemaining()))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static NoCsvException broken(Encoding encoding) {
        return new NoCsvException(
                "it begins as "
                        + encoding.charset.name()
                        + ", but continues in another encoding; "
                        + SAVE);
    }

    private static NoCsvException unknown() {
        return new NoCsvException(
                "it is not UTF-8, and its character set cannot be determined; " + SAVE);
    }
}
