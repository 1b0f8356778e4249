package dev.leash.sheets.csv;

import dev.leash.sheets.file.Leftovers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * CSV file with a header and sorted single-line rows. New rows nearly always belong at its end, so
 * their position is searched from there.
 *
 * @param file the file
 * @param order the order; two rows that compare as equal are the same row
 */
record SortedFile(Path file, Comparator<List<String>> order) {

    private static final int FIRST_BLOCK = 64 * 1024;

    /**
     * How far from the end a position is searched, in bytes; before that, the whole file is
     * rewritten.
     */
    private static final int LAST_BLOCK = 8 * 1024 * 1024;

    /**
     * Inserts rows; one that exists already is replaced.
     *
     * @param rows in order
     * @throws IOException when the file cannot be read or written, or was not written by Leash
     */
    void merge(List<List<String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            long place = placeOf(rows.getFirst(), out);
            if (place == out.length()) {
                append(rows, out);
            } else {
                mergeFrom(place, rows, out);
            }
        }
    }

    private long placeOf(List<String> row, RandomAccessFile in) throws IOException {
        long begin = beginOfRows(in);
        for (int block = FIRST_BLOCK; block <= LAST_BLOCK; block *= 2) {
            long from = Math.max(begin, in.length() - block);
            LastLines last = LastLines.from(in, from, from == begin);
            int behind = countBefore(row, last.lines());
            if (behind > 0 || from == begin) {
                return last.offsetOf(behind);
            }
        }
        return begin;
    }

    private long beginOfRows(RandomAccessFile in) throws IOException {
        in.seek(Math.max(0, in.length() - 1));
        if (in.read() != '\n') {
            throw new IOException(file + " does not end with a whole line");
        }
        in.seek(0);
        in.readLine();
        return in.getFilePointer();
    }

    private int countBefore(List<String> row, List<String> lines) throws IOException {
        int count = lines.size();
        while (count > 0 && order.compare(CsvLine.cells(lines.get(count - 1)), row) >= 0) {
            count--;
        }
        return count;
    }

    private static void append(List<List<String>> rows, RandomAccessFile out) throws IOException {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(CsvLine.of(row)));
        out.seek(out.length());
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void mergeFrom(long place, List<List<String>> rows, RandomAccessFile out)
            throws IOException {
        Path merged = Leftovers.mergedOf(file);
        try {
            try (BufferedReader there = readerFrom(place);
                    BufferedWriter writer = Files.newBufferedWriter(merged)) {
                new Merging(order, rows, writer).with(there);
            }
            out.setLength(place);
            out.seek(place);
            Files.copy(merged, Channels.newOutputStream(out.getChannel()));
        } finally {
            Files.deleteIfExists(merged);
        }
    }

    private BufferedReader readerFrom(long place) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(place);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
