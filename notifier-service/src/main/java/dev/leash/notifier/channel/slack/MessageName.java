package dev.leash.notifier.channel.slack;

import java.util.Optional;

/** What Slack calls a message. */
record MessageName(String channel, String ts) {

    String providerId() {
        return channel + ":" + ts;
    }

    /** The name a text is; empty when it is none. */
    static Optional<MessageName> parse(String providerId) {
        int colon = providerId.indexOf(':');
        return colon < 1 || colon == providerId.length() - 1
                ? Optional.empty()
                : Optional.of(
                        new MessageName(
                                providerId.substring(0, colon), providerId.substring(colon + 1)));
    }
}
