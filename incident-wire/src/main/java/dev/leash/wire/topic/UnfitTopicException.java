package dev.leash.wire.topic;

/** An existing topic has settings with which Leash would lose or misplace records. */
public final class UnfitTopicException extends RuntimeException {

    UnfitTopicException(String topic, String setting, String found, String wanted) {
        super(
                "topic %s has %s %s but needs %s; change it, or use another cluster"
                        .formatted(topic, setting, found, wanted));
    }
}
