package dev.leash.notifier.work;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a channel of its own, whose sender does what that test is about. */
@Tag("broker")
class WorkersTest {

    private static final SendResult SENT = new SendResult.Sent("a name at the provider");

    @TempDir static Path folder;

    private static TestBroker broker;
    private static KafkaAccess kafka;
    private static Producers producers;
    private static Producers oftenInVain;
    private static Withdrawals withdrawals;
    private static ChannelMonitor monitor;
    private static Receipts receipts;
    private static Workers workers;

    private static final CountDownLatch BOTH_ARE_THERE = new CountDownLatch(2);
    private static final Map<String, CountDownLatch> STUCK =
            Map.of(
                    "31", new CountDownLatch(1),
                    "34", new CountDownLatch(1),
                    "35", new CountDownLatch(1),
                    "36", new CountDownLatch(1));
    private static final List<String> HANDED_OVER = new CopyOnWriteArrayList<>();
    private static final List<String> ENDED = new CopyOnWriteArrayList<>();
    private static final Set<String> SAID_PERHAPS_AGAIN = ConcurrentHashMap.newKeySet();

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    static void start() {
        broker = TestBroker.start(folder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        oftenInVain = Producers.over(new FailingOnce(kafka, WorkersTest::isResultOf81));
        withdrawals = Withdrawals.start(kafka, InstantSource.system());
        receipts = new Receipts(kafka);
        List.of("71", "72").forEach(WorkersTest::wasCutShort);
        monitor = ChannelMonitor.start(new ChannelReports(producers), InstantSource.system());
        workers =
                Workers.start(
                        kafka,
                        Map.of(
                                Channel.SLACK, sender(_ -> whenBothAreThere()),
                                Channel.SMS, sender(WorkersTest::stuckUntilReleased),
                                Channel.VOICE, sender(WorkersTest::brokenIf42),
                                Channel.EMAIL, sender(WorkersTest::noted)),
                        oftenInVain,
                        withdrawals,
                        monitor,
                        new QueueAges(InstantSource.system()),
                        InstantSource.system());
    }

    private static Sender sender(Function<Dispatch.Telling, SendResult> conduct) {
        return new TestSender(8, conduct);
    }

    @AfterAll
    static void stop() {
        workers.close();
        monitor.close();
        receipts.close();
        withdrawals.close();
        oftenInVain.close();
        producers.close();
        broker.close();
    }

    @Test
    void slowOnesAreHandedOverSideBySide() {
        dispatch(Channel.SLACK, "21");
        dispatch(Channel.SLACK, "22");

        assertThat(receipts.of("21", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(receipts.of("22", 2)).last().isInstanceOf(Receipt.Sent.class);
    }

    @Test
    void oneThatIsStuckHoldsUpNoneThatComesLater() {
        dispatch(Channel.SMS, "31");
        awaitHandedOver("31");
        dispatch(Channel.SMS, "32");

        assertThat(receipts.of("32", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(receipts.of("31", 1)).hasOnlyElementsOfType(Receipt.Begun.class);
        release("31");
        assertThat(receipts.of("31", 2)).last().isInstanceOf(Receipt.Sent.class);
    }

    @Test
    void stuckOnesHoldUpNoneThatComesLater() {
        for (String stuck : List.of("34", "35", "36")) {
            dispatch(Channel.SMS, stuck);
            awaitHandedOver(stuck);
        }
        dispatch(Channel.SMS, "37");

        assertThat(receipts.of("37", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(ENDED).contains("37").doesNotContain("34", "35", "36");
        List.of("34", "35", "36").forEach(WorkersTest::release);
        assertThat(receipts.of("36", 2)).last().isInstanceOf(Receipt.Sent.class);
    }

    @Test
    void aSenderThatBreaksSpoilsOnlyItsOwn() {
        List.of("41", "42", "43").forEach(incident -> dispatch(Channel.VOICE, incident));

        assertThat(receipts.of("41", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(receipts.of("42", 2)).last().isInstanceOf(Receipt.Unknown.class);
        assertThat(receipts.of("43", 2)).last().isInstanceOf(Receipt.Sent.class);
    }

    @Test
    void whatIsNoDispatchIsPassedOver() {
        byte[] junk = "{".getBytes(StandardCharsets.UTF_8);
        String queue = Topics.dispatches(Channel.EMAIL).name();
        var _ = producers.send(new ProducerRecord<>(queue, "junk", junk));
        dispatch(Channel.EMAIL, "51");

        assertThat(receipts.of("51", 2))
                .extracting(Receipt::getClass)
                .containsExactly(Receipt.Begun.class, Receipt.Sent.class);
    }

    /** As when a worker died between its report and its word to the queue. */
    @Test
    void whatIsGivenOutAgainAfterItsEndIsNotSentAgain() {
        dispatch(Channel.EMAIL, "61");
        assertThat(receipts.of("61", 2)).last().isInstanceOf(Receipt.Sent.class);

        dispatch(Channel.EMAIL, "61");
        dispatch(Channel.EMAIL, "62");

        assertThat(receipts.of("62", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(receipts.of("61", 2)).hasSize(2);
    }

    /** As when a worker died between the provider's answer and its report. */
    @Test
    void whatIsGivenOutAgainAfterItHadBegunGoesOnceMoreAndSaysSo() {
        dispatch(Channel.EMAIL, "71");
        dispatch(Channel.EMAIL, "73");

        assertThat(receipts.of("71", 3))
                .extracting(Receipt::getClass)
                .containsExactly(Receipt.Begun.class, Receipt.Begun.class, Receipt.Sent.class);
        assertThat(receipts.of("73", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(SAID_PERHAPS_AGAIN).contains("71").doesNotContain("73");
    }

    @Test
    void whatIsGivenOutAgainTooLateMayHaveArrived() {
        dispatchTooLongAgo("72");

        assertThat(receipts.of("72", 2))
                .extracting(Receipt::getClass)
                .containsExactly(Receipt.Begun.class, Receipt.Unknown.class);
    }

    @Test
    void whatWaitedTooLongIsGivenBackAndCounted() {
        dispatchTooLongAgo("74");

        assertThat(receipts.of("74", 1)).hasOnlyElementsOfType(Receipt.Retryable.class);
        assertThat(monitor.failures(Channel.EMAIL, FailureCode.QUEUED_TOO_LONG)).isEqualTo(1);
        assertThat(HANDED_OVER).doesNotContain("74");
    }

    /** As after a retention by key; what comes later is read all the same. */
    @Test
    void whatIsEmptyIsPassedOverByThoseWhoLookBack() {
        DeliveryId cancelled = attempt(Channel.EMAIL, "93").delivery();
        producers
                .send(
                        new ProducerRecord<>(
                                Topics.NOTIFICATIONS.name(), cancelled.incidentId(), null))
                .join();
        producers
                .send(
                        Topics.NOTIFICATIONS,
                        cancelled.incidentId(),
                        new DeliveryRecord(
                                cancelled,
                                2,
                                Instant.now(),
                                new DeliveryEvent.Cancelled(
                                        "acknowledged by bob", DropCode.ACKNOWLEDGED)))
                .join();

        await().until(() -> withdrawals.contains(cancelled));
    }

    /** As when Kafka was away when the provider had answered. */
    @Test
    void whatCouldNotBeReportedIsReportedAgainAndNotSentAgain() {
        dispatch(Channel.EMAIL, "81");

        assertThat(receipts.of("81", 2))
                .extracting(Receipt::getClass)
                .containsExactly(Receipt.Begun.class, Receipt.Sent.class);
        assertThat(HANDED_OVER).containsOnlyOnce("81");
    }

    @Test
    void whatWasCancelledWhileItWaitedIsNotSent() {
        DeliveryId cancelled = attempt(Channel.EMAIL, "91").delivery();
        producers
                .send(
                        Topics.NOTIFICATIONS,
                        cancelled.incidentId(),
                        new DeliveryRecord(
                                cancelled,
                                2,
                                Instant.now(),
                                new DeliveryEvent.Cancelled(
                                        "acknowledged by bob", DropCode.ACKNOWLEDGED)))
                .join();
        await().until(() -> withdrawals.contains(cancelled));

        dispatch(Channel.EMAIL, "91");
        dispatch(Channel.EMAIL, "92");

        assertThat(receipts.of("92", 2)).last().isInstanceOf(Receipt.Sent.class);
        assertThat(receipts.of("91", 0)).as("planning knows it").isEmpty();
        assertThat(HANDED_OVER).doesNotContain("91");
    }

    private static void wasCutShort(String incidentId) {
        Dispatch.Attempt attempt = attempt(Channel.EMAIL, incidentId);
        Receipt begun = new Receipt.Begun(attempt.delivery(), attempt.attempt());
        producers.send(Topics.RECEIPTS, begun.key(), begun).join();
    }

    private static boolean isResultOf81(Receipt receipt) {
        return receipt instanceof Receipt.Sent sent && sent.delivery().incidentId().equals("81");
    }

    private static SendResult noted(Dispatch.Telling dispatch) {
        HANDED_OVER.add(incidentOf(dispatch));
        if (dispatch instanceof Dispatch.Attempt attempt && attempt.mayHaveArrived()) {
            SAID_PERHAPS_AGAIN.add(incidentOf(dispatch));
        }
        return SENT;
    }

    private static void dispatch(Channel channel, String incidentId) {
        Dispatch.Attempt attempt = attempt(channel, incidentId);
        producers.send(Topics.dispatches(channel), attempt.key(), attempt).join();
    }

    private static void dispatchTooLongAgo(String incidentId) {
        Dispatch.Attempt attempt = attempt(Channel.EMAIL, incidentId);
        Topic<Dispatch> queue = Topics.dispatches(Channel.EMAIL);
        long tooLongAgo = System.currentTimeMillis() - Job.MAX_WAIT.toMillis() - 1_000;
        var _ =
                producers.send(
                        new ProducerRecord<>(
                                queue.name(),
                                null,
                                tooLongAgo,
                                attempt.key(),
                                queue.codec().encode(attempt)));
    }

    private static Dispatch.Attempt attempt(Channel channel, String incidentId) {
        Dispatch.Attempt page = TestDispatches.page(channel);
        return new Dispatch.Attempt(
                new DeliveryId(incidentId, 3, channel, TestDispatches.ALICE),
                1,
                page.purpose(),
                page.address(),
                page.briefing());
    }

    private static SendResult whenBothAreThere() {
        BOTH_ARE_THERE.countDown();
        return passed(BOTH_ARE_THERE) ? SENT : new SendResult.Permanent("it was alone");
    }

    private static SendResult stuckUntilReleased(Dispatch dispatch) {
        String incident = incidentOf(dispatch);
        HANDED_OVER.add(incident);
        CountDownLatch stuck = STUCK.get(incident);
        boolean isThrough = stuck == null || passed(stuck);
        ENDED.add(incident);
        return isThrough ? SENT : new SendResult.Permanent("never released");
    }

    private static void awaitHandedOver(String incident) {
        await().until(() -> HANDED_OVER.contains(incident));
    }

    private static void release(String incident) {
        requireNonNull(STUCK.get(incident)).countDown();
    }

    private static SendResult brokenIf42(Dispatch dispatch) {
        if (incidentOf(dispatch).equals("42")) {
            throw new IllegalStateException("as the test wants it");
        }
        return SENT;
    }

    private static String incidentOf(Dispatch dispatch) {
        return ((Dispatch.Attempt) dispatch).delivery().incidentId();
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
