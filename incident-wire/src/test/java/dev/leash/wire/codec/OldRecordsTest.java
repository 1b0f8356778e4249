package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once written to a public topic is there for ever, and can be read for ever. */
class OldRecordsTest {

    private static final Set<String> FIRST_GENERATION =
            Stream.concat(
                            Records.INCIDENT_EVENTS.names().stream(),
                            Records.DELIVERY_EVENTS.names().stream())
                    .collect(Collectors.toUnmodifiableSet());

    static List<Path> files() throws IOException {
        return ApprovedFiles.below(ApprovedFiles.OLD);
    }

    @ParameterizedTest
    @MethodSource("files")
    void canBeRead(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String type = Json.MAPPER.readTree(bytes).get("type").asText();

        Object read =
                Records.INCIDENT_EVENTS.named(type).isPresent()
                        ? Records.EVENT.decode(bytes)
                        : Records.DELIVERY.decode(bytes);

        assertThat(read).isNotNull();
        assertThat(file.getFileName().toString()).startsWith(type + ".v");
    }

    @Test
    void thereIsOneOfEveryPublicTypeAtLeast() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString().replaceFirst("\\.v\\d+.*", ""))
                .containsAll(FIRST_GENERATION);
    }
}
