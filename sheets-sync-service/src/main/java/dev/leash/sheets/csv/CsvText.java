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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a CSV file with its dialect, so that it can be written back as its editor writes it.
 *
 * @param encoding the character encoding
 * @param preface a first line such as {@code sep=;} that tells spreadsheets the separator, with its
 *     line end; mostly empty
 * @param separator the character between cells
 * @param lineEnd the line ends
 * @param end where the text ends
 * @param rows all rows, empty ones included
 */
record CsvText(
        Encoding encoding,
        String preface,
        char separator,
        LineDelimiter lineEnd,
        End end,
        List<List<String>> rows) {

    enum End {
        /** After a line end, or the text is empty. */
        LINE,
        /** After a cell without a line end, so that the cell may be incomplete. */
        CELL,
        /** Within a multi-byte character, so that more must follow. */
        CHARACTER
    }

    /** Dialect of new files. */
    static final CsvText PLAIN =
            new CsvText(Encoding.UTF_8, "", ',', LineDelimiter.LF, End.LINE, List.of());

    private static final Pattern PREFACE =
            Pattern.compile(
                    "\"?sep=(?<separator>[^\\p{L}\\p{N}\"\\r\\n])\"?(?:\\r\\n|\\n|\\r|$)",
                    Pattern.CASE_INSENSITIVE);

    CsvText {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Parses bytes.
     *
     * @throws NoCsvException when they are no text, or no CSV
     */
    static CsvText of(byte[] bytes) throws NoCsvException {
        Encoding.Decoded decoded = Encoding.decode(bytes);
        Matcher prefaced = PREFACE.matcher(decoded.text());
        String preface = prefaced.lookingAt() ? prefaced.group() : "";
        String text = decoded.text().substring(preface.length());
        char separator =
                preface.isEmpty()
                        ? separatorOf(text.lines().findFirst().orElse(""))
                        : prefaced.group("separator").charAt(0);
        return new CsvText(
                decoded.encoding(),
                preface,
                separator,
                lineEndOf(decoded.text()),
                decoded.endsInCharacter() ? End.CHARACTER : endOf(text),
                parse(text, separator));
    }

    /** Other rows as bytes in the same dialect. */
    byte[] bytesOf(List<List<String>> otherRows) {
        StringWriter written = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(lineEnd)
                        .build(written)) {
            otherRows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = written.toString();
        int over = end == End.LINE || text.isEmpty() ? 0 : lineEnd.toString().length();
        return encoding.encode(preface + text.substring(0, text.length() - over));
    }

    /** A reader that accepts rows of any length and refuses unbalanced quotes. */
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

    private static End endOf(String text) {
        boolean isLine = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
        return isLine ? End.LINE : End.CELL;
    }

    private static LineDelimiter lineEndOf(String text) {
        if (text.contains("\r\n")) {
            return LineDelimiter.CRLF;
        }
        return text.contains("\r") && !text.contains("\n") ? LineDelimiter.CR : LineDelimiter.LF;
    }

    /**
     * The first usual separator in the line; spreadsheets write semicolons where a comma separates
     * decimals.
     */
    private static char separatorOf(String firstLine) {
        return (char)
                firstLine.chars().filter(one -> ",;\t|".indexOf(one) >= 0).findFirst().orElse(',');
    }
}
