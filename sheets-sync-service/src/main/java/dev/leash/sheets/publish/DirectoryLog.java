package dev.leash.sheets.publish;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Where the directory is kept. */
public interface DirectoryLog extends AutoCloseable {

    /**
     * What it holds now, brought up to date; another object only after it was lost.
     *
     * @throws KafkaException when it does not answer
     */
    Held follow();

    /**
     * Asks for changes and says how sheets stand, and waits until it holds them. The same change may
     * be asked for again: it is then as if it had been asked for once.
     *
     * @throws IOException when one is refused, in the words for whoever edits
     * @throws KafkaException when it is not certain that all are carried out
     */
    void publish(List<Change> changes) throws IOException;

    @Override
    void close();
}
