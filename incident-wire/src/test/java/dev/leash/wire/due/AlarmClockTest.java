package dev.leash.wire.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlarmClockTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration SOONEST = Duration.ofMillis(20);
    private static final Duration LATEST = Duration.ofSeconds(1);

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final List<Instant> rang = new ArrayList<>();
    private KeyValueStore<Bytes, byte[]> store;
    private AlarmClock clock;

    @BeforeEach
    void open() {
        store =
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore("due"),
                                new BytesSerde(),
                                new ByteArraySerde())
                        .withLoggingDisabled()
                        .build();
        store.init(context.getStateStoreContext(), store);
        context.setCurrentSystemTimeMs(NOON.toEpochMilli());
        clock = new AlarmClock(context, store, rang::add, () -> 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void looksAtWhatWasArmedBeforeItWasThere() {
        assertThat(waiting()).isEqualTo(SOONEST);
    }

    @Test
    void ringsOnceASecondWhileNothingIsDue() {
        ringAt(NOON);
        assertThat(waiting()).isEqualTo(LATEST);

        clock.arm(NOON.plusSeconds(60), "1");
        assertThat(waiting()).isEqualTo(LATEST);
        assertThat(rang).containsExactly(NOON);
    }

    @Test
    void ringsWhenTheNextIsDue() {
        clock.arm(NOON.plusMillis(1_700), "1");
        ringAt(NOON);
        assertThat(waiting()).isEqualTo(LATEST);

        ringAt(NOON.plusSeconds(1));
        assertThat(waiting()).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void whatIsArmedForSoonerIsNotKeptWaiting() {
        ringAt(NOON);

        clock.arm(NOON.plusMillis(300), "1");
        assertThat(waiting()).isEqualTo(Duration.ofMillis(300));

        clock.arm(NOON.minusSeconds(5), "2");
        assertThat(waiting()).isEqualTo(SOONEST);
    }

    @Test
    void goesOnRingingWhileSomethingIsStillDue() {
        clock.arm(NOON, "1");
        ringAt(NOON);
        assertThat(waiting()).isEqualTo(SOONEST);

        clock.disarm(NOON, "1");
        ringAt(NOON.plusMillis(20));
        assertThat(waiting()).isEqualTo(LATEST);
    }

    @Test
    void dealsWithSoManyAtMost() {
        armAtNoon("1", "2", "3");

        assertThat(dealtWith(clock, 2)).containsExactly("1", "2");
    }

    @Test
    void dealsWithNoMoreOnceTheyHaveTakenLong() {
        AlarmClock slow = whereEachTakes(Duration.ofMillis(300));
        armAtNoon("1", "2", "3");

        assertThat(dealtWith(slow, 10)).containsExactly("1", "2");
    }

    @Test
    void dealsWithOneHoweverLongItTakes() {
        AlarmClock slow = whereEachTakes(Duration.ofMinutes(1));
        armAtNoon("1", "2");

        assertThat(dealtWith(slow, 10)).containsExactly("1");
    }

    private AlarmClock whereEachTakes(Duration time) {
        AtomicLong nanos = new AtomicLong();
        return new AlarmClock(context, store, rang::add, () -> nanos.getAndAdd(time.toNanos()));
    }

    private void armAtNoon(String... ids) {
        List.of(ids).forEach(id -> clock.arm(NOON, id));
    }

    private static List<String> dealtWith(AlarmClock clock, int atMost) {
        List<String> ids = new ArrayList<>();
        clock.dealWithDue(NOON, atMost, entry -> ids.add(entry.id()));
        return ids;
    }

    private void ringAt(Instant now) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        scheduled().getPunctuator().punctuate(now.toEpochMilli());
    }

    private Duration waiting() {
        return scheduled().getInterval();
    }

    private CapturedPunctuator scheduled() {
        List<CapturedPunctuator> left =
                context.scheduledPunctuators().stream().filter(one -> !one.cancelled()).toList();
        assertThat(left).hasSize(1);
        return left.getFirst();
    }
}
