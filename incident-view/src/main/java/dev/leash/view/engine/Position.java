package dev.leash.view.engine;

import org.apache.kafka.common.TopicPartition;

/**
 * Position in a partition of the log.
 *
 * @param topic name of the topic
 * @param topicId id of the topic; differs when the topic was deleted and created again
 * @param partition number of the partition
 * @param next the offset to read next
 */
record Position(String topic, String topicId, int partition, long next) {

    TopicPartition of() {
        return new TopicPartition(topic, partition);
    }
}
