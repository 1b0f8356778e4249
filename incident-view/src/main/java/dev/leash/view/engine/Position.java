package dev.leash.view.engine;

import org.apache.kafka.common.TopicPartition;

/**
 * How far a partition has been read.
 *
 * @param topic which topic
 * @param topicId tells a topic from one of the same name that was made later
 * @param partition which partition
 * @param next the offset to read next
 */
record Position(String topic, String topicId, int partition, long next) {

    TopicPartition of() {
        return new TopicPartition(topic, partition);
    }
}
