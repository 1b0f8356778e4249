package dev.leash.wire.topic;

import java.io.Serial;

/** A topic is there, and set so that Leash would lose or misplace records in it. */
public final class UnfitTopicException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    UnfitTopicException(String topic, String setting, String found, String wanted) {
        super(
                "topic %s has %s %s, and needs %s; change it or name another cluster"
                        .formatted(topic, setting, found, wanted));
    }
}
