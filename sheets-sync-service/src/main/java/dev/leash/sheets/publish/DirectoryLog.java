package dev.leash.sheets.publish;

import java.util.List;
import org.apache.kafka.common.KafkaException;

/** The directory as the workbook reads and changes it. */
public interface DirectoryLog extends AutoCloseable {

    /**
     * The current content, brought up to date; another object only after the connection was lost.
     *
     * @throws KafkaException when Kafka does not answer
     */
    DirectorySnapshot follow();

    /**
     * Requests changes and writes reports about sheets, and waits until they are in force.
     * Requesting a change twice has the effect of once.
     *
     * @return the refused changes; all others are in force
     * @throws KafkaException when an outcome is unknown
     */
    List<RefusedChange> publish(List<SheetChange> changes);

    @Override
    void close();
}
