package dev.leash.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.leash.model.delivery.RecipientQueue.Admission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every recipient has in common, whatever its policy. */
class RecipientQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final Recipient BILLING = new Recipient.OfEndpoint("billing");
    private static final Recipient SHOP = new Recipient.OfEndpoint("shop");

    private record Word(String id, Recipient recipient, Progress progress)
            implements Tracked<String, Word> {
        @Override
        public Word with(Progress next) {
            return new Word(id, recipient, next);
        }
    }

    private final InMemoryDeliveries<String, Word> deliveries =
            new InMemoryDeliveries<>(Comparator.comparing(Word::id));
    private final List<List<String>> messages = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    @BeforeEach
    void fiveWaitForOneAndOneForAnother() {
        var work = work();
        for (String id : List.of("b1", "b2", "b3", "b4", "b5")) {
            var _ = work.begin(waiting(id, BILLING));
        }
        var _ = work.begin(waiting("s1", SHOP));
        settle(work);
    }

    @Test
    void letsAsManyThroughAsThereIsRoomFor() {
        take(new Admission.Open<>(2, 2), _ -> false);

        assertThat(messages).containsExactly(List.of("b1"), List.of("b2"));
        assertThat(waiting(BILLING)).containsExactly("b3", "b4", "b5");
        assertThat(deliveries.turns).containsEntry(BILLING, NOW.plusSeconds(1));
    }

    @Test
    void oneMessageTellsOfAllThatIsLikeItUpToAsManyAsItMay() {
        take(new Admission.Open<>(1, 3), word -> !word.id().equals("b2"));

        assertThat(messages).containsExactly(List.of("b1", "b3", "b4"));
        assertThat(waiting(BILLING)).containsExactly("b2", "b5");
    }

    @Test
    void looksAgainOnlyWhenSomethingIsLeft() {
        take(new Admission.Open<>(1, 5), _ -> true);

        assertThat(messages).containsExactly(List.of("b1", "b2", "b3", "b4", "b5"));
        assertThat(deliveries.turns).isEmpty();
    }

    @Test
    void looksAgainWhenItOpens() {
        take(new Admission.OpensAt<>(NOW.plusSeconds(30)), _ -> false);

        assertThat(messages).isEmpty();
        assertThat(deliveries.turns).containsOnly(entry(BILLING, NOW.plusSeconds(30)));
    }

    @Test
    void dropsWhatWaitsForOneThatIsClosedAFewAtATime() {
        take(new Admission.Closed<>(3, word -> dropped.add(word.id())), _ -> false);

        assertThat(dropped).containsExactly("b1", "b2", "b3");
        assertThat(deliveries.turns).containsEntry(BILLING, NOW);
    }

    @Test
    void asksNobodyWhenNothingWaits() {
        Recipient nobody = new Recipient.OfEndpoint("nobody");
        var work = work();
        new RecipientQueue<>(work, policy(work, new Admission.OpensAt<>(NOW), _ -> false))
                .take(nobody);

        assertThat(work.effects()).isEmpty();
    }

    private void take(Admission<Word> admission, Function<Word, Boolean> rollsUp) {
        var work = work();
        new RecipientQueue<>(work, policy(work, admission, rollsUp)).take(BILLING);
        settle(work);
        assertThat(waiting(SHOP)).containsExactly("s1");
    }

    private RecipientQueue.Policy<Word> policy(
            UnitOfWork<String, Word, Effect<Word>> work,
            Admission<Word> admission,
            Function<Word, Boolean> rollsUp) {
        return new RecipientQueue.Policy<>() {
            @Override
            public Admission<Word> admit(Word first) {
                return admission;
            }

            @Override
            public boolean rollsUp(Word first, Word other) {
                return rollsUp.apply(other);
            }

            @Override
            public void handOver(Word first, List<Word> others) {
                List<String> told = new ArrayList<>(List.of(first.id()));
                others.forEach(other -> told.add(other.id()));
                messages.add(told);
                var _ = work.change(first, first.progress().handedOver(NOW, NOW.plusSeconds(60)));
                others.forEach(
                        other ->
                                work.change(
                                        other,
                                        other.progress().to(DeliveryStatus.ROLLED_UP, NOW, null)));
            }

            @Override
            public Optional<Instant> next(Word first) {
                return Optional.of(NOW.plusSeconds(1));
            }
        };
    }

    private UnitOfWork<String, Word, Effect<Word>> work() {
        return new UnitOfWork<>(deliveries, NOW, Function.identity());
    }

    private void settle(UnitOfWork<String, Word, Effect<Word>> work) {
        work.effects().forEach(deliveries::carryOut);
    }

    private List<String> waiting(Recipient to) {
        return deliveries.queue(to, 100).stream().map(Word::id).toList();
    }

    private static Word waiting(String id, Recipient to) {
        return new Word(id, to, new Progress(DeliveryStatus.HELD, 1, 0, false, false, NOW, null));
    }
}
