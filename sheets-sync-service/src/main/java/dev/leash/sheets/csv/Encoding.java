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
 * How the characters of a file are written. A byte order mark decides; without one the file is
 * UTF-8 if it can be, else Windows-1252, as older spreadsheets write it where people use Latin
 * letters. What would read as gibberish in it is refused. Where nothing but the very last byte is no
 * ASCII, that is such a letter.
 */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8, ""),
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, "\uFEFF"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\uFEFF"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\uFEFF"),
    WINDOWS_1252(Charset.forName("windows-1252"), "");

    private static final String SAVE = "save it as CSV in UTF-8";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What occurs in no text of Latin letters: most symbols, and three such letters in a row. */
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
     * The text of a file.
     *
     * @param encoding how it was written
     * @param text its characters, without the mark
     * @param endsInCharacter whether it ends within a character, so that more must follow
     */
    record Decoded(Encoding encoding, String text, boolean endsInCharacter) {}

    /**
     * The text in some bytes.
     *
     * @throws NoCsvException when they are no text, or nobody can tell how it is written
     */
    static Decoded decode(byte[] bytes) throws NoCsvException {
        if (startsWith(bytes, ZIP)) {
            throw new NoCsvException("it is a workbook (xlsx or ods) and no CSV; " + SAVE);
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
            throw new NoCsvException("it has NUL characters, and is no text; " + SAVE);
        }
        return decoded;
    }

    /** The bytes of a text, the mark first. */
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

    /** Nothing but one last byte is no ASCII: rather a letter of old than half a character. */
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
                "it begins as " + encoding.charset.name() + ", and goes on otherwise; " + SAVE);
    }

    private static NoCsvException unknown() {
        return new NoCsvException(
                "it is not UTF-8, and nobody can tell which character set it is; " + SAVE);
    }
}
