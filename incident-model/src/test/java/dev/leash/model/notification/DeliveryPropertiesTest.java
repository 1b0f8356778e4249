package dev.leash.model.notification;

import static dev.leash.model.notification.TestDelivery.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Attempted;
import dev.leash.model.notification.DeliveryEvent.Sent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random inputs, late, repeated and in any order, and whatever becomes due in between. */
class DeliveryPropertiesTest {

    /**
     * What comes next: an input some time after the one before, or whatever is due.
     *
     * @param input null for whatever is due
     */
    record Next(Duration after, @Nullable DeliveryInput input) {}

    @Property
    void everyDeliveryKeepsItsPromises(@ForAll("inputs") List<Next> inputs) {
        TestDelivery delivery = new TestDelivery();

        inputs.forEach(next -> play(delivery, next));

        assertThat(delivery.log())
                .extracting(DeliveryRecord::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, delivery.log().size()).boxed().toList());
        assertThat(delivery.delivery().attempt()).isBetween(1, POLICY.maxAttempts());
        assertThat(delivery.delivery().nextDeadline().isEmpty())
                .isEqualTo(delivery.status().isOver());
        assertThat(mayBeDuplicate(delivery)).isEqualTo(wasUnknownBefore(delivery));
    }

    /**
     * An attempt that nobody began before it was cancelled has no event; any other end is in the
     * log as it was.
     */
    @Property
    void everyDeliveryEndsThoughNoWorkerEverAnswers(@ForAll("inputs") List<Next> inputs) {
        TestDelivery delivery = new TestDelivery();
        inputs.forEach(next -> play(delivery, next));

        for (int due = 0; due < 2 * POLICY.maxAttempts() && !delivery.status().isOver(); due++) {
            delivery.whenDue();
        }

        assertThat(delivery.status()).matches(DeliveryStatus::isOver);
        assertThat(delivery.log().getLast().event())
                .isInstanceOfAny(
                        Sent.class, DeliveryEvent.Failed.class, DeliveryEvent.Cancelled.class);
        if (delivery.status() != DeliveryStatus.CANCELLED) {
            assertThat(delivery.replayed()).isEqualTo(delivery.delivery());
        }
    }

    @Provide
    Arbitrary<List<Next>> inputs() {
        Arbitrary<SendResult> results =
                Arbitraries.of(
                        new SendResult.Sent("SM1"),
                        new SendResult.Retryable("429", null),
                        new SendResult.Retryable("429", Duration.ofSeconds(20)),
                        new SendResult.Permanent("no such number"),
                        new SendResult.Unknown("connection lost"),
                        new SendResult.Withdrawn());
        Arbitrary<Integer> attempts = Arbitraries.integers().between(1, 4);
        Arbitrary<DeliveryInput> inputs =
                Arbitraries.oneOf(
                        attempts.map(DeliveryInput.Begun::new),
                        Combinators.combine(attempts, results).as(TestDelivery::ended),
                        Arbitraries.of(
                                new DeliveryInput.DeadlineMet(),
                                new DeliveryInput.Cancel(
                                        new DropReason(DropCode.RESOLVED, "resolved"))));
        Arbitrary<Duration> pauses = Arbitraries.longs().between(0, 90).map(Duration::ofSeconds);
        return Combinators.combine(pauses, inputs.injectNull(0.4))
                .as(Next::new)
                .list()
                .ofMaxSize(12);
    }

    private static void play(TestDelivery delivery, Next next) {
        if (next.input() != null) {
            delivery.after(next.after()).when(next.input());
        } else if (!delivery.status().isOver()) {
            delivery.whenDue();
        }
    }

    private static boolean mayBeDuplicate(TestDelivery delivery) {
        return delivery.log().getLast().event() instanceof Sent sent && sent.possibleDuplicate();
    }

    private static boolean wasUnknownBefore(TestDelivery delivery) {
        Stream<DeliveryEvent> events = delivery.log().stream().map(DeliveryRecord::event);
        Set<DeliveryEvent> seen = new HashSet<>();
        return delivery.log().getLast().event() instanceof Sent
                && events.anyMatch(
                        event ->
                                (event instanceof AttemptFailed failed && failed.unknown())
                                        || (event instanceof Attempted && !seen.add(event)));
    }
}
