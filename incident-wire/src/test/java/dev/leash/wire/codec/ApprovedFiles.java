package dev.leash.wire.codec;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JSON that somebody has looked at and agreed to. */
public final class ApprovedFiles {

    /** Where today's are. */
    public static final Path FOLDER = Path.of("src/test/resources/approved");

    /** Where those of former days are. */
    public static final Path OLD = FOLDER.resolve("old");

    private static final Path RECEIVED = Path.of("target/received");
    private static final ObjectWriter PRETTY =
            new ObjectMapper()
                    .writer(
                            new DefaultPrettyPrinter()
                                    .withSeparators(
                                            Separators.createDefaultInstance()
                                                    .withObjectFieldValueSpacing(Spacing.AFTER))
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ApprovedFiles() {}

    static Path of(Sample<?> sample) {
        return FOLDER.resolve(sample.fileName());
    }

    /** Every JSON file below a folder. */
    public static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    /**
     * Puts what was received where it is not taken for approved.
     *
     * @return what to do about it
     */
    static String receive(Sample<?> sample) throws IOException {
        Files.createDirectories(RECEIVED);
        Path received =
                RECEIVED.resolve(sample.fileName().replaceFirst("\\.json$", ".received.json"));
        Files.writeString(
                received, PRETTY.writeValueAsString(Json.MAPPER.readTree(sample.bytes())) + "\n");
        return """
               %s is not what Leash writes. Records of this kind may be in somebody's log already: \
               keep reading what was written before, and put the file as it was into %s first. \
               If the change is meant: mv %s %s
               """
                .formatted(of(sample), OLD, received, of(sample));
    }
}
