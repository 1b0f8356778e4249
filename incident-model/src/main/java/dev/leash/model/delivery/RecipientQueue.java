package dev.leash.model.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands over the deliveries in a recipient's queue, as far as a {@link Policy} admits.
 *
 * @param <D> a delivery
 */
public final class RecipientQueue<D extends Tracked<?, D>> {

    /**
     * Answer to the question whether a recipient may receive messages now.
     *
     * @param <D> a delivery
     */
    public sealed interface Admission<D> {

        /**
         * Messages may be sent now.
         *
         * @param messages maximum number of messages, from 0
         * @param deliveries maximum number of deliveries they may tell of in all
         */
        record Open<D>(int messages, int deliveries) implements Admission<D> {}

        /** No message before that instant. */
        record OpensAt<D>(Instant at) implements Admission<D> {}

        /**
         * No message ever: the queued deliveries are dropped.
         *
         * @param atOnce how many are dropped at a time
         * @param drop drops one of them
         */
        record Closed<D>(int atOnce, Consumer<D> drop) implements Admission<D> {}
    }

    /**
     * Rules that differ between kinds of recipients.
     *
     * @param <D> a delivery
     */
    public interface Policy<D> {

        /**
         * Whether the recipient may receive messages now; {@code first} is the head of the queue.
         */
        Admission<D> admit(D first);

        /** Whether the message of one delivery tells of another too. */
        default boolean rollsUp(D first, D other) {
            return false;
        }

        /** Hands over one message. */
        void handOver(D first, List<D> others);

        /**
         * When the rest of the queue is looked at after that message; empty when something else
         * triggers the look.
         */
        default Optional<Instant> next(D first) {
            return Optional.empty();
        }
    }

    private final UnitOfWork<?, D, ?> work;
    private final Policy<D> policy;

    /** Queues changed within one unit of work. */
    public RecipientQueue(UnitOfWork<?, D, ?> work, Policy<D> policy) {
        this.work = work;
        this.policy = policy;
    }

    /** Looks at the queue of a recipient, which may have room now. */
    public void take(Recipient to) {
        work.queue(to, 1).stream().findFirst().ifPresent(first -> take(to, policy.admit(first)));
    }

    private void take(Recipient to, Admission<D> admission) {
        switch (admission) {
            case Admission.OpensAt<D>(Instant at) -> work.takeTurnAt(to, at);
            case Admission.Closed<D>(int atOnce, var drop) -> drop(to, atOnce, drop);
            case Admission.Open<D>(int messages, int deliveries) ->
                    handOver(to, messages, deliveries, work.queue(to, deliveries + 1));
        }
    }

    private void drop(Recipient to, int atOnce, Consumer<D> drop) {
        List<D> dropped = work.queue(to, atOnce);
        dropped.forEach(drop);
        if (dropped.size() == atOnce) {
            work.takeTurnAt(to, work.at());
        }
    }

    private void handOver(Recipient to, int messages, int deliveries, List<D> queue) {
        List<D> left = new ArrayList<>(queue);
        for (int sent = 0; sent < messages && !left.isEmpty(); sent++) {
            D first = left.removeFirst();
            List<D> others = new ArrayList<>();
            left.removeIf(
                    other ->
                            others.size() < deliveries - 1
                                    && policy.rollsUp(first, other)
                                    && others.add(other));
            policy.handOver(first, others);
        }
        if (!left.isEmpty()) {
            policy.next(queue.getFirst()).ifPresent(then -> work.takeTurnAt(to, then));
        }
    }
}
