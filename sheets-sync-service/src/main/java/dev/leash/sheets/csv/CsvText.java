package dev.leash.sheets.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a CSV file: its cells, and how it writes them, so that it can be written again as its
 * editor does.
 *
 * @param byteOrderMark whether it begins with a byte order mark, as Excel's do
 * @param separator what stands between cells: a comma, semicolon or tab
 * @param lineEnd what stands after rows
 * @param rows all rows, empty ones included
 */
record CsvText(
        boolean byteOrderMark, char separator, LineDelimiter lineEnd, List<List<String>> rows) {

    /** How files are written that have not been written by anybody before. */
    static final CsvText PLAIN = new CsvText(false, ',', LineDelimiter.LF, List.of());

    private static final String MARK = "\uFEFF";

    CsvText {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The text in some bytes.
     *
     * @throws NoCsvException when they are not UTF-8, or no CSV
     */
    static CsvText of(byte[] bytes) throws NoCsvException {
        String decoded = decode(bytes);
        boolean marked = decoded.startsWith(MARK);
        String text = marked ? decoded.substring(MARK.length()) : decoded;
        char separator = separatorOf(text.lines().findFirst().orElse(""));
        LineDelimiter lineEnd = text.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
        return new CsvText(marked, separator, lineEnd, parse(text, separator));
    }

    /** The bytes of other rows, written in the same way. */
    byte[] bytesOf(List<List<String>> otherRows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().fieldSeparator(separator).lineDelimiter(lineEnd).build(text)) {
            otherRows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((byteOrderMark ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A reader that takes rows of any length and refuses quotes that do not match. */
    static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private static List<List<String>> parse(String text, char separator) throws NoCsvException {
        try (CsvReader<CsvRecord> records = reader().fieldSeparator(separator).ofCsvRecord(text)) {
            return records.stream().map(CsvRecord::getFields).map(List::copyOf).toList();
        } catch (CsvParseException e) {
            throw new NoCsvException(
                    "it is not CSV: %s; check its quotation marks".formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) throws NoCsvException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NoCsvException("it is not UTF-8; save it as CSV in UTF-8");
        }
    }

    /** Where a comma separates decimals, spreadsheets separate cells by semicolons. */
    private static char separatorOf(String firstLine) {
        return (char)
                firstLine.chars().filter(one -> ",;\t".indexOf(one) >= 0).findFirst().orElse(',');
    }
}
