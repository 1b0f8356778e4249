package dev.leash.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryEvent.Requested;
import dev.leash.model.notification.DeliveryEvent.RolledUp;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many incidents at once come to one person as few messages, and nothing is dropped silently. */
@Tag("system")
class FloodTest {

    private static final int INCIDENTS = 500;
    private static final int FIRST_MESSAGES = 3;
    private static final String LIMIT = FIRST_MESSAGES + "/10s";

    private static final Map<String, String> LIMITS =
            Map.of(
                    "SMS_LIMIT", LIMIT,
                    "VOICE_LIMIT", LIMIT,
                    "SLACK_LIMIT", LIMIT,
                    "EMAIL_LIMIT", LIMIT);

    @TempDir Path data;

    @Test
    void aFloodIsToldInFewMessages() {
        int kafkaPort = Product.freePort();
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, LIMITS)) {
            Web web = leash.web();
            IntStream.range(0, INCIDENTS)
                    .parallel()
                    .forEach(one -> web.reported("Part " + one + " is down"));
            Log log = new Log("127.0.0.1:" + kafkaPort);

            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertEveryPageHasEnded(log.deliveries()));

            assertAllIsTold(log.deliveries());
            assertFewMessages(log.outbox());
        }
    }

    private static void assertEveryPageHasEnded(List<DeliveryRecord> facts) {
        Map<DeliveryId, List<DeliveryRecord>> fates =
                facts.stream().collect(groupingBy(DeliveryRecord::delivery));
        assertThat(fates).hasSize(INCIDENTS * Channel.ALL.size());
        assertThat(fates.values())
                .allSatisfy(
                        fate -> {
                            assertThat(fate.getFirst().event()).isInstanceOf(Requested.class);
                            assertThat(fate.getLast().event())
                                    .isInstanceOfAny(Sent.class, RolledUp.class);
                        });
    }

    /** Every incident is in a message that was sent: its own, or the one it was rolled into. */
    private static void assertAllIsTold(List<DeliveryRecord> facts) {
        Set<DeliveryId> sent =
                facts.stream()
                        .filter(fact -> fact.event() instanceof Sent)
                        .map(DeliveryRecord::delivery)
                        .collect(toSet());
        for (DeliveryRecord fact : facts) {
            if (fact.event() instanceof DeliveryEvent.RolledUp(DeliveryId into)) {
                assertThat(sent).contains(into);
            }
        }
    }

    /** The last message may tell of few: whoever is paged last finds nothing more to wait for. */
    private static void assertFewMessages(List<OutboxMessage> outbox) {
        for (Channel channel : Channel.ALL) {
            List<OutboxMessage> messages =
                    outbox.stream().filter(message -> message.channel() == channel).toList();
            assertThat(messages).hasSizeBetween(FIRST_MESSAGES + 1, 10 * FIRST_MESSAGES);
            assertThat(messages)
                    .anySatisfy(message -> assertThat(message.text()).contains(" more"));
        }
    }
}
