package dev.leash.wire.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mark that an application's stores were closed in order. After a crash Kafka Streams throws the
 * stores away and reads them in from their changelogs; but when one has segments it stumbles over
 * those it had opened, and its thread dies (KAFKA-20808, mended after 4.3.1), which takes as long
 * as a session lasts. So they are thrown away before it starts.
 *
 * @param mark a file beside the stores
 */
@UntilKafka("4.4")
record CleanEnd(Path mark) {

    private static final Logger LOG = LoggerFactory.getLogger(CleanEnd.class);

    static CleanEnd of(StreamsConfig config) {
        String application = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
        return new CleanEnd(
                Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG))
                        .resolve(application + ".closed-in-order"));
    }

    /** Whether it ended so the last time; from now on it has not. */
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
