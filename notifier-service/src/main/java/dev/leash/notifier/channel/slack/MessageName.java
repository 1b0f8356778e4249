package dev.leash.notifier.channel.slack;

import java.util.Optional;

/** Slack's id of a message: conversation and timestamp. */
record MessageName(String channel, String ts) {

    String providerId() {
        return channel + ":" + ts;
    }

    /** Parses an id; empty when the text is none. */
    static Optional<MessageName> parse(String providerId) {
        int colon = providerId.indexOf(':');
        return colon < 1 || colon == providerId.length() - 1
                ? Optional.empty()
                : Optional.of(
                        new MessageName(
                                providerId.substring(0, colon), providerId.substring(colon + 1)));
    }
}
