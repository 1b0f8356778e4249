package dev.leash.notifier.channel;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;

/** Client of one provider. Reports the result of an attempt and makes no other decision. */
public interface Sender {

    /**
     * Hands one message over. Blocks, for at most about half a minute.
     *
     * @return the result; nothing is thrown for an answer of a provider
     */
    SendResult send(Dispatch.Telling dispatch);

    /**
     * Rewrites a message that was sent before; does nothing on a channel that cannot. Blocks, for
     * at most about half a minute.
     *
     * @return the result; nothing is thrown for an answer of a provider
     */
    default SendResult revise(Dispatch.Revise revise) {
        return new SendResult.Withdrawn();
    }

    /** Whether the sender stands in for a provider and reaches nobody. */
    default boolean isSandbox() {
        return false;
    }

    /** How many messages the sender can take at the same time. */
    int concurrency();
}
