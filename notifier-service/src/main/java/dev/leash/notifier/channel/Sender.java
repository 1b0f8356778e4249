package dev.leash.notifier.channel;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;

/** Speaks to one provider. It says what became of an attempt and decides nothing else. */
public interface Sender {

    /**
     * Hands one message over. Blocks, for at most about half a minute.
     *
     * @return what became of it; nothing is thrown for what a provider answers
     */
    SendResult send(Dispatch.Telling dispatch);

    /**
     * Changes a message that was sent before; where a channel cannot do that, what was sent stays
     * as it is. Blocks, for at most about half a minute.
     *
     * @return what became of it; nothing is thrown for what a provider answers
     */
    default SendResult revise(Dispatch.Revise revise) {
        return new SendResult.Withdrawn();
    }

    /** Whether this stands in for a provider and reaches nobody. */
    default boolean isSandbox() {
        return false;
    }

    /** How many messages it may be given at once. */
    int concurrency();
}
