package dev.leash.wire.kafka;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Transactions of an application whose clock rings although nothing is due. */
@Tag("broker")
class QuietProducerTest {

    private static final String TRANSACTIONS = "__transaction_state";
    private static final int MANY = 20;

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @TempDir Path stateDir;

    private final AtomicInteger ticks = new AtomicInteger();
    private Notes notes;

    @BeforeEach
    void provision() {
        notes = new Notes(BROKER.provisioned(), "1");
    }

    @Test
    void noTransactionIsMadeWhereNothingHappens() throws Exception {
        try (StreamsApp _ = start();
                Admin admin = Admin.create(Baseline.client(BROKER.kafka()))) {
            notes.write("one");
            await().until(() -> notes.answers().contains("one=1"));
            awaitTicks();
            long before = transactionRecords(admin);
            awaitTicks();
            assertThat(transactionRecords(admin)).isEqualTo(before);

            notes.write("two");
            await().until(() -> notes.answers().contains("two=2"));
            assertThat(transactionRecords(admin)).isGreaterThan(before);
        }

        try (StreamsApp _ = start()) {
            notes.write("three");
            await().until(() -> notes.answers().contains("three=3"));
        }
        assertThat(notes.answers()).containsExactlyInAnyOrder("one=1", "two=2", "three=3");
    }

    private StreamsApp start() {
        return StreamsApp.start(
                Baseline.streams(BROKER.kafka(), "quiet", "one", stateDir),
                new Echo(_ -> {}, ticks::incrementAndGet));
    }

    private void awaitTicks() {
        int before = ticks.get();
        await().until(() -> ticks.get() >= before + MANY);
    }

    private static long transactionRecords(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends =
                admin.describeTopics(List.of(TRANSACTIONS)).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .map(one -> new TopicPartition(TRANSACTIONS, one.partition()))
                        .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }
}
