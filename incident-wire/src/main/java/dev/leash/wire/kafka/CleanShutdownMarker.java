package dev.leash.wire.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marker file of a clean shutdown of an application. After a crash, Kafka Streams discards its
 * stores and restores them from their changelogs; but discarding a store with segments fails on
 * those that were open, and the thread dies (KAFKA-20808, fixed after 4.3.1), which costs a session
 * timeout. So the stores are discarded before the start.
 *
 * @param mark the file, beside the stores
 */
@UntilKafka("4.4")
record CleanShutdownMarker(Path mark) {

    private static final Logger LOG = LoggerFactory.getLogger(CleanShutdownMarker.class);

    static CleanShutdownMarker of(StreamsConfig config) {
        String application = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
        return new CleanShutdownMarker(
                Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG))
                        .resolve(application + ".closed-in-order"));
    }

    /** Whether the last shutdown was clean. Removes the marker. */
    boolean take() {
        try {
            return Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", mark, e.getMessage());
            return false;
        }
    }

    void leave() {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(mark, "");
        } catch (IOException e) {
            LOG.warn("{} cannot be written, so the next start takes longer", mark, e);
        }
    }
}
