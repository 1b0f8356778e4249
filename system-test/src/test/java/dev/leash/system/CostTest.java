package dev.leash.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one incident costs the broker, from its report until one person is told on four channels,
 * while nothing else happens: whoever adds a transaction or a record to that way finds out here.
 */
@Tag("system")
class CostTest {

    private static final int INCIDENTS = 20;

    /** From the report to notices; the plan; what receipts lead to; who follows incidents. */
    private static final int TRANSACTIONS = 5;

    /** Records and markers of all topics, those of the broker itself included. */
    private static final int RECORDS = 115;

    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final String LIMIT = "1000/1s";

    @TempDir Path data;
    private final int kafkaPort = Product.freePort();
    private final Log log = new Log("127.0.0.1:" + kafkaPort);

    @Test
    void anIncidentOnFourChannelsTakesFewTransactionsAndRecords() throws Exception {
        Map<String, String> limits =
                Map.of(
                        "EMAIL_LIMIT", LIMIT,
                        "SLACK_LIMIT", LIMIT,
                        "SMS_LIMIT", LIMIT,
                        "VOICE_LIMIT", LIMIT);
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, limits);
                BrokerRequests requests = BrokerRequests.of(leash.process().pid());
                Admin admin = Admin.create(Baseline.client(kafka()))) {
            List<Long> transactions = new ArrayList<>();
            List<Long> records = new ArrayList<>();
            for (int one = 0; one < INCIDENTS; one++) {
                long endedBefore = requests.count("EndTxn");
                long writtenBefore = written(admin);
                tell(leash.web().reported("Part " + one + " is down"));
                transactions.add(requests.count("EndTxn") - endedBefore);
                records.add(written(admin) - writtenBefore);
            }

            assertThat(median(transactions)).as("%s", transactions).isPositive();
            assertThat(median(transactions))
                    .as("%s", transactions)
                    .isLessThanOrEqualTo(TRANSACTIONS);
            assertThat(median(records)).as("%s", records).isLessThanOrEqualTo(RECORDS);
            awaitQuiet(requests);
        }
    }

    private void tell(String incidentId) {
        await().until(
                        () ->
                                log.deliveries().stream()
                                                .filter(
                                                        fact ->
                                                                fact.event()
                                                                                instanceof
                                                                                DeliveryEvent.Sent
                                                                        && fact.delivery()
                                                                                .incidentId()
                                                                                .equals(incidentId))
                                                .count()
                                        == Channel.ALL.size());
    }

    /** While all incidents wait for somebody, and nothing is due, nothing is committed. */
    private static void awaitQuiet(BrokerRequests requests) throws Exception {
        AtomicLong before = new AtomicLong(requests.count("EndTxn"));
        await().pollInterval(QUIET)
                .until(() -> before.getAndSet(requests.count("EndTxn")) == before.get());
    }

    private KafkaAccess kafka() {
        return KafkaAccess.plain("127.0.0.1:" + kafkaPort);
    }

    private static long written(Admin admin) throws ExecutionException, InterruptedException {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        Map<TopicPartition, OffsetSpec> ends =
                admin.describeTopics(names).allTopicNames().get().values().stream()
                        .flatMap(
                                topic ->
                                        IntStream.range(0, topic.partitions().size())
                                                .mapToObj(
                                                        partition ->
                                                                new TopicPartition(
                                                                        topic.name(), partition)))
                        .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static long median(List<Long> counts) {
        return counts.stream().sorted().toList().get(counts.size() / 2);
    }
}
