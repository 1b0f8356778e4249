package dev.leash.wire.topic;

/** A topic is there, and set so that Leash would lose or misplace records in it. */
public final class UnfitTopicException extends RuntimeException {

    UnfitTopicException(String topic, String setting, String found, String wanted) {
        super(
                "topic %s has %s %s, and needs %s; change it or name another cluster"
                        .formatted(topic, setting, found, wanted));
    }
}
