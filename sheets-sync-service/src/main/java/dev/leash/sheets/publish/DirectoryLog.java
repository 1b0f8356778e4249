package dev.leash.sheets.publish;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Where the directory is kept. */
public interface DirectoryLog extends AutoCloseable {

    /**
     * What it holds now.
     *
     * @throws KafkaException when it does not answer
     */
    Held load();

    /**
     * Says changes, in order, and takes over those that are certain to be said. The same change may
     * be said again: it is then as if it had been said once.
     *
     * @throws KafkaException when it is not certain that all are said
     */
    void publish(List<Change> changes, Held held);

    @Override
    void close();
}
