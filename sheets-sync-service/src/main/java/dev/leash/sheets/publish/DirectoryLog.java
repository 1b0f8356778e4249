package dev.leash.sheets.publish;

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
     * @return those that were refused; all others hold
     * @throws KafkaException when it is not certain of one
     */
    List<NotTaken> publish(List<Change> changes);

    @Override
    void close();
}
