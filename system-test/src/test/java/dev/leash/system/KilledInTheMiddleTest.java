package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.Fault;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.Taken;
import dev.leash.fake.twilio.Account;
import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Leash is killed when providers have taken a page and their answer is still on its way. Nobody can
 * know then whether it was taken: it goes once more, says so, and never a third time.
 */
@Tag("system")
class KilledInTheMiddleTest {

    private static final String ALICE = "+15550100001";
    private static final String AGAIN = "perhaps again";
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofMinutes(10);
    private static final List<Channel> KILLED = List.of(Channel.SLACK, Channel.SMS, Channel.VOICE);

    @TempDir Path data;
    private final int port = Product.freePort();
    private final int kafkaPort = Product.freePort();
    private final URI address = URI.create("http://localhost:" + port);
    private final Log log = new Log("127.0.0.1:" + kafkaPort);

    @Test
    void whatWasTakenUnheardComesOnceMoreAndSaysSo() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contactsWithRules(
                List.of("alice,alice@example.com," + ALICE + ",responder,\"slack, sms, voice\""));
        workbook.schedule(List.of("alice"));
        try (FakeSlack slack = FakeSlack.start();
                FakeTwilio twilio = FakeTwilio.start(Account.example())) {
            slack.join("U0000001", "alice@example.com");
            twilio.callsBack(address, address);
            killedWhileTheirAnswersAreOnTheWay(slack, twilio);

            try (Product again = start(slack, twilio)) {
                assertThat(posted(slack).text()).contains(AGAIN);
                twilio.phone(ALICE).expectsSms(AGAIN);
                twilio.phone(ALICE).isCalled(AGAIN);
                await().untilAsserted(this::everyPageEndedAsPossibleDuplicate);

                assertThat(slack.ledger().all()).hasSize(2);
                assertThat(twilio.texts().all()).hasSize(2);
                assertThat(twilio.rings().all()).hasSize(2);
                await().untilAsserted(
                                () ->
                                        assertThat(again.web().get("/incidents/1").body())
                                                .contains(
                                                        "perhaps twice",
                                                        "an earlier attempt may have arrived, too"));
            }
        }
    }

    private void killedWhileTheirAnswersAreOnTheWay(FakeSlack slack, FakeTwilio twilio) {
        Fault held = new Fault.Slow(LONGER_THAN_THE_TEST);
        slack.plan("chat.postMessage", held);
        twilio.planForMessages(held);
        twilio.planForCalls(held);
        try (Product leash = start(slack, twilio)) {
            leash.web().reported("Production database connection timeout");
            assertThat(posted(slack).text()).doesNotContain(AGAIN);
            assertThat(twilio.phone(ALICE).expectsSms("ACK 1").lastText().body())
                    .doesNotContain(AGAIN);
            twilio.phone(ALICE).isCalled("Incident 1, ");
            leash.kill();
        }
    }

    private void everyPageEndedAsPossibleDuplicate() {
        for (Channel channel : KILLED) {
            assertThat(fateOf(channel))
                    .as("how often it was begun, and how it ended, on %s", channel)
                    .extracting(DeliveryEvent::getClass)
                    .containsExactly(
                            DeliveryEvent.Requested.class,
                            DeliveryEvent.Attempted.class,
                            DeliveryEvent.Attempted.class,
                            Sent.class);
            assertThat(((Sent) fateOf(channel).getLast()).possibleDuplicate()).isTrue();
        }
    }

    private List<DeliveryEvent> fateOf(Channel channel) {
        List<DeliveryId> pages =
                log.deliveries().stream()
                        .map(DeliveryRecord::delivery)
                        .filter(delivery -> delivery.channel() == channel)
                        .distinct()
                        .toList();
        assertThat(pages).hasSize(1);
        return log.deliveries().stream()
                .filter(one -> one.delivery().equals(pages.getFirst()))
                .map(DeliveryRecord::event)
                .toList();
    }

    private static Taken.Posted posted(FakeSlack slack) {
        return (Taken.Posted) slack.ledger().claim("a message", Taken.Posted.class::isInstance);
    }

    private Product start(FakeSlack slack, FakeTwilio twilio) {
        Product leash =
                Product.up(
                        data,
                        port,
                        kafkaPort,
                        Map.of(
                                "PUBLIC_URL", address.toString(),
                                "SLACK_API_URL", slack.url().toString(),
                                "SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                                "SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET,
                                "TWILIO_API_URL", twilio.url().toString(),
                                "TWILIO_ACCOUNT_SID", twilio.account().sid(),
                                "TWILIO_AUTH_TOKEN", twilio.account().authToken(),
                                "TWILIO_PHONE_NUMBER", twilio.account().number()));
        await().untilAsserted(
                        () -> assertThat(leash.web().get("/health").statusCode()).isEqualTo(200));
        return leash;
    }
}
