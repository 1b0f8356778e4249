package dev.leash.dashboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.dashboard.session.SpentTokens.Spending;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one node knows of tokens, all know. */
@Tag("broker")
class SpentTokensTest {

    @TempDir Path folder;

    @Test
    void aTokenIsSpentOnceWhoeverAsksAndEveryNodeKnows() throws Exception {
        Clock clock = Clock.systemUTC();
        Instant later = clock.instant().plus(Duration.ofHours(1));
        try (TestBroker broker = TestBroker.start(folder)) {
            KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
            var _ = new Provisioning(kafka).ensure();
            try (Producers producers =
                            Producers.over(PatientProducer.of(Producers.settings(kafka)));
                    SpentTokens one = SpentTokens.start(kafka, producers, clock);
                    SpentTokens other = SpentTokens.start(kafka, producers, clock)) {
                await().until(() -> one.holds("token") && other.holds("token"));

                CompletableFuture<Spending> first =
                        CompletableFuture.supplyAsync(() -> one.spend("token", later));
                CompletableFuture<Spending> second =
                        CompletableFuture.supplyAsync(() -> other.spend("token", later));

                assertThat(List.of(first.get(), second.get()))
                        .containsExactlyInAnyOrder(Spending.SPENT, Spending.TOO_LATE);
                assertThat(one.spend("token", later)).isEqualTo(Spending.TOO_LATE);
                await().until(() -> !one.holds("token") && !other.holds("token"));
                assertThat(one.holds("another")).isTrue();
            }
            try (Producers producers =
                            Producers.over(PatientProducer.of(Producers.settings(kafka)));
                    SpentTokens restarted = SpentTokens.start(kafka, producers, clock)) {
                await().until(() -> restarted.holds("another"));
                assertThat(restarted.holds("token")).isFalse();
            }
        }
    }
}
