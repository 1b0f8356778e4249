package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportPositionFileTest {

    private static final ExportPosition PLACE =
            new ExportPosition(
                    "log", "style", Map.of(0, 5L, 3, 0L), Map.of("incidents", "revision"));

    @TempDir Path folder;
    private Path path;
    private ExportPositionFile file;

    @BeforeEach
    void begin() {
        path = folder.resolve("a/b/place.json");
        file = new ExportPositionFile(path);
    }

    @Test
    void remembersThePlace() throws IOException {
        file.save(PLACE);
        ExportPosition next = new ExportPosition("log", "style", Map.of(0, 6L), Map.of());

        assertThat(file.load()).contains(PLACE);
        file.save(next);
        assertThat(file.load()).contains(next);
    }

    @Test
    void hasNoPlaceInTheBeginning() throws IOException {
        assertThat(file.load()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"log\":\"torn", "[]", "{\"log\":\"log\"}", "null"})
    void hasNoPlaceWhenTheFileIsDamaged(String content) throws IOException {
        file.save(PLACE);
        Files.writeString(path, content);

        assertThat(file.load()).isEmpty();
    }
}
