package dev.leash.sheets.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/** Merges sorted new rows into the lines of a file; a new row replaces an equal old one. */
final class Merging {

    private final Comparator<List<String>> order;
    private final List<List<String>> rows;
    private final Writer out;
    private int next;

    Merging(Comparator<List<String>> order, List<List<String>> rows, Writer out) {
        this.order = order;
        this.rows = rows;
        this.out = out;
    }

    void with(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> there = CsvLine.cells(line);
            while (next < rows.size() && order.compare(rows.get(next), there) < 0) {
                writeNext();
            }
            if (next < rows.size() && order.compare(rows.get(next), there) == 0) {
                writeNext();
            } else {
                out.write(line);
                out.write('\n');
            }
        }
        while (next < rows.size()) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        out.write(CsvLine.of(rows.get(next)));
        next++;
    }
}
