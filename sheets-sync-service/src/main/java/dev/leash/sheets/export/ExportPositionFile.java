package dev.leash.sheets.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.leash.sheets.file.AtomicFile;
import dev.leash.wire.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** File of the export's position. It may be lost at any time: the sheets are then rewritten. */
record ExportPositionFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(ExportPositionFile.class);

    Optional<ExportPosition> load() throws IOException {
        try {
            return Optional.ofNullable(
                    Json.MAPPER.readValue(Files.readAllBytes(file), ExportPosition.class));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            LOG.warn("{} is damaged; the sheets are written again from the beginning", file);
            return Optional.empty();
        }
    }

    void save(ExportPosition place) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = Json.MAPPER.writeValueAsBytes(place);
        AtomicFile.replace(file, out -> out.write(bytes));
    }
}
