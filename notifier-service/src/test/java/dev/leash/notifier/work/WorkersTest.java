package dev.leash.notifier.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a channel of its own, so that none works off what another left. */
@Tag("broker")
class WorkersTest {

    private static final SendResult SENT = new SendResult.Sent("a name at the provider");

    @TempDir static Path folder;

    private static TestBroker broker;
    private static KafkaAccess kafka;
    private static Producers producers;
    private static Withdrawals withdrawals;
    private static Receipts receipts;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    static void start() {
        broker = TestBroker.start(folder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.to(kafka);
        withdrawals = Withdrawals.start(kafka, InstantSource.system());
        receipts = new Receipts(kafka);
    }

    @AfterAll
    static void stop() {
        receipts.close();
        withdrawals.close();
        producers.close();
        broker.close();
    }

    @Test
    void slowOnesAreHandedOverSideBySide() {
        CountDownLatch bothAreThere = new CountDownLatch(2);
        dispatch(Channel.SLACK, "21");
        dispatch(Channel.SLACK, "22");

        try (Workers _ = workers(Channel.SLACK, _ -> whenOpened(bothAreThere))) {
            assertThat(receipts.of("21", 2)).last().isInstanceOf(Receipt.Sent.class);
            assertThat(receipts.of("22", 2)).last().isInstanceOf(Receipt.Sent.class);
        }
    }

    @Test
    void oneThatNeverComesBackHoldsUpNoneThatComesLater() {
        Set<String> begun = ConcurrentHashMap.newKeySet();
        CountDownLatch released = new CountDownLatch(1);

        try (Workers _ =
                workers(Channel.SMS, dispatch -> stuckIf("31", dispatch, begun, released))) {
            dispatch(Channel.SMS, "31");
            await().until(() -> begun.contains("31"));
            dispatch(Channel.SMS, "32");

            assertThat(receipts.of("32", 2)).last().isInstanceOf(Receipt.Sent.class);
            assertThat(receipts.of("31", 1)).hasOnlyElementsOfType(Receipt.Begun.class);
            released.countDown();
            assertThat(receipts.of("31", 2)).last().isInstanceOf(Receipt.Sent.class);
        }
    }

    @Test
    void aSenderThatBreaksSpoilsOnlyItsOwn() {
        List<String> incidents = List.of("41", "42", "43");
        incidents.forEach(incident -> dispatch(Channel.VOICE, incident));

        try (Workers _ = workers(Channel.VOICE, dispatch -> brokenIf("42", dispatch))) {
            assertThat(receipts.of("41", 2)).last().isInstanceOf(Receipt.Sent.class);
            assertThat(receipts.of("42", 2)).last().isInstanceOf(Receipt.Unknown.class);
            assertThat(receipts.of("43", 2)).last().isInstanceOf(Receipt.Sent.class);
        }
    }

    @Test
    void whatIsNoDispatchIsPassedOver() {
        var _ =
                producers
                        .producer()
                        .send(
                                new ProducerRecord<>(
                                        Topics.dispatches(Channel.EMAIL).name(),
                                        "junk",
                                        "{".getBytes(StandardCharsets.UTF_8)));
        dispatch(Channel.EMAIL, "51");

        try (Workers _ = workers(Channel.EMAIL, _ -> SENT)) {
            assertThat(receipts.of("51", 2))
                    .extracting(Receipt::getClass)
                    .containsExactly(Receipt.Begun.class, Receipt.Sent.class);
        }
    }

    private static Workers workers(Channel channel, Function<Dispatch, SendResult> conduct) {
        return Workers.start(
                kafka,
                Map.of(channel, new TestSender(8, conduct)),
                producers,
                withdrawals,
                InstantSource.system());
    }

    private static void dispatch(Channel channel, String incidentId) {
        Dispatch.Attempt page = TestDispatches.page(channel);
        Dispatch.Attempt attempt =
                new Dispatch.Attempt(
                        new DeliveryId(incidentId, 3, channel, TestDispatches.ALICE),
                        1,
                        page.purpose(),
                        page.address(),
                        page.briefing());
        producers.send(Topics.dispatches(channel), attempt.key(), attempt).join();
    }

    private static SendResult whenOpened(CountDownLatch latch) {
        latch.countDown();
        return passed(latch) ? SENT : new SendResult.Permanent("it was alone");
    }

    private static SendResult stuckIf(
            String incidentId, Dispatch dispatch, Set<String> begun, CountDownLatch released) {
        String own = ((Dispatch.Attempt) dispatch).delivery().incidentId();
        begun.add(own);
        return !own.equals(incidentId) || passed(released)
                ? SENT
                : new SendResult.Permanent("stuck");
    }

    private static SendResult brokenIf(String incidentId, Dispatch dispatch) {
        if (((Dispatch.Attempt) dispatch).delivery().incidentId().equals(incidentId)) {
            throw new IllegalStateException("as the test wants it");
        }
        return SENT;
    }

    private static boolean passed(CountDownLatch latch) {
        try {
            return latch.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
