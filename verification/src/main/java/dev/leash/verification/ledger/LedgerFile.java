package dev.leash.verification.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ledger as a file, one entry per line. An entry is handed to the operating system before {@link
 * #write} returns, so that a crash of the process loses no entry that was written.
 *
 * @param <T> its entries
 */
public final class LedgerFile<T> implements AutoCloseable {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private final BufferedWriter writer;

    /**
     * A new, empty ledger.
     *
     * @throws IOException when the file cannot be created, or exists already
     */
    public LedgerFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
    }

    /** Adds an entry. */
    public synchronized void write(T entry) {
        try {
            writer.write(MAPPER.writeValueAsString(entry));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    /**
     * The entries of a ledger.
     *
     * @throws IOException when it cannot be read
     */
    public static <T> List<T> read(Path file, Class<T> type) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> entry(line, type)).toList();
        }
    }

    private static <T> T entry(String line, Class<T> type) {
        try {
            return MAPPER.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
