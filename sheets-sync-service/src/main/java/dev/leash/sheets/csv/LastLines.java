package dev.leash.sheets.csv;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The last lines of a file. */
record LastLines(long offset, List<String> lines) {

    /**
     * The lines from an offset on; where that is in the middle of a line, the lines after it.
     *
     * @param atLineStart whether a line begins at the offset
     */
    static LastLines from(RandomAccessFile in, long offset, boolean atLineStart)
            throws IOException {
        in.seek(offset);
        byte[] bytes = new byte[Math.toIntExact(in.length() - offset)];
        in.readFully(bytes);
        int start = 0;
        while (!atLineStart && start < bytes.length && bytes[start] != '\n') {
            start++;
        }
        start = atLineStart ? 0 : Math.min(start + 1, bytes.length);
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return new LastLines(offset + start, text.lines().toList());
    }

    /** Offset of a line by its index; after the last one, the end of the file. */
    long offsetOf(int index) {
        return offset
                + lines.subList(0, index).stream()
                        .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                        .sum();
    }
}
