package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of every record is one that somebody has agreed to. */
class ApprovedRecordsTest {

    static List<Sample<?>> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsApproved(Sample<?> sample) throws IOException {
        Path approved = ApprovedFiles.of(sample);
        JsonNode written = Json.MAPPER.readTree(sample.bytes());

        boolean same =
                Files.exists(approved)
                        && sameInTheSameOrder(
                                written, Json.MAPPER.readTree(Files.readAllBytes(approved)));

        if (!same) {
            fail(ApprovedFiles.receive(sample));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatIsApproved(Sample<?> sample) throws IOException {
        Object read = sample.codec().decode(Files.readAllBytes(ApprovedFiles.of(sample)));

        assertThat(read).isEqualTo(sample.value());
    }

    @Test
    void everyApprovedFileIsThatOfASample() throws IOException {
        List<String> names = samples().stream().map(Sample::fileName).toList();
        List<Path> today;
        try (Stream<Path> files = Files.list(ApprovedFiles.FOLDER)) {
            today = files.filter(file -> file.toString().endsWith(".json")).toList();
        }

        assertThat(names).doesNotHaveDuplicates();
        assertThat(today)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static boolean sameInTheSameOrder(JsonNode written, JsonNode approved) {
        return written.equals(approved) && names(written).equals(names(approved));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
