package dev.leash.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.Fault;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.Taken;
import dev.leash.fake.twilio.Account;
import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.fake.twilio.Phone;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryEvent.Cancelled;
import dev.leash.model.notification.DeliveryEvent.Delivered;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryEvent.Suppressed;
import dev.leash.model.notification.DeliveryRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Slack is away, silent for a while and then without a connection. In every build it lasts for as
 * long as it takes to see that the other channels do not notice; {@code -Dslack.outage.seconds=600}
 * lasts for ten minutes. What those come to by the rules alone is shown in incident-model.
 */
@Tag("system")
@Order(6)
class SlackOutageTest {

    private static final String ALICE = "+15550100001";
    private static final String BOB = "+15550100002";
    private static final Duration EVERY = Duration.ofSeconds(30);

    /** Five attempts with their waits, each of which may last until Slack's silence is enough. */
    private static final Duration GIVEN_UP_WITHIN = Duration.ofMinutes(2);

    @TempDir Path data;
    private final FakeSlack slack = FakeSlack.start();
    private final FakeTwilio twilio = FakeTwilio.start(Account.example());
    private final Phone alice = twilio.phone(ALICE);
    private final Phone bob = twilio.phone(BOB);
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer mailServer =
            SMTPServer.port(0)
                    .messageHandler(
                            (context, from, to, bytes) ->
                                    mails.add(new String(bytes, StandardCharsets.UTF_8)))
                    .build();
    private Product leash;
    private Log log;

    @BeforeEach
    void start() {
        slack.join("U0000001", "alice@example.com");
        slack.join("U0000002", "bob@example.com");
        mailServer.start();
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contactsWithRules(
                List.of(
                        "alice,alice@example.com," + ALICE + ",responder,",
                        "bob,bob@example.com," + BOB + ",responder,\"slack, sms 20m\""));
        workbook.schedule(List.of("alice", "bob"));
        int port = Product.freePort();
        int kafkaPort = Product.freePort();
        URI address = URI.create("http://localhost:" + port);
        twilio.callsBack(address, address);
        leash = Product.up(data, port, kafkaPort, environment(address));
        log = new Log("127.0.0.1:" + kafkaPort);
        await().untilAsserted(
                        () -> assertThat(leash.web().get("/health").statusCode()).isEqualTo(200));
    }

    @AfterEach
    void stop() {
        leash.close();
        mailServer.stop();
        slack.close();
        twilio.close();
    }

    @Test
    void slackIsAwayAndNobodyElseNotices() {
        assertThat(leash.web().get("/status").body())
                .contains("Slack sends clicks and commands to PUBLIC_URL.");
        slack.goesDown(new Fault.Hangs());
        leash.web().reported("Production database connection timeout");
        alice.expectsSms("Reply ACK 1");
        alice.isCalled("Incident 1, ");
        await().until(() -> mails.size() == 1);
        assertThat(slack.ledger().all()).isEmpty();
        await().until(() -> fate("1", "alice", Channel.EMAIL) instanceof Sent);
        assertThat(fate("1", "alice", Channel.SLACK)).isNotInstanceOf(Failed.class);

        slack.comesBack();
        assertThat(posted().text()).contains("Production database connection timeout");
        await().until(() -> fate("1", "alice", Channel.SLACK) instanceof Sent);

        slack.goesDown(new Fault.Drops());
        alice.texts("esc 1").thenExpects("Incident 1");
        await().atMost(GIVEN_UP_WITHIN)
                .until(() -> to(BOB).stream().anyMatch(text -> text.contains("Reply ACK 1")));
        assertThat(fate("1", "bob", Channel.SLACK)).isInstanceOf(Failed.class);
        bob.expectsSms("Reply ACK 1").thenReplies("ack").thenExpects("Incident 1 is yours now.");
        alice.expectsSms("Incident 1 is acknowledged");

        await().atMost(GIVEN_UP_WITHIN).untilAsserted(this::everyDeliveryHasItsFate);
        isToldThatSlackFails(ALICE, alice);
        isToldThatSlackFails(BOB, bob);
    }

    /** Where there is no administrator, everybody is told that a channel fails, on another. */
    private void isToldThatSlackFails(String number, Phone phone) {
        List<String> told =
                to(number).stream().filter(text -> text.contains("Slack messages")).toList();
        assertThat(told).isNotEmpty();
        told.forEach(_ -> phone.expectsSms("Slack messages"));
    }

    @Test
    @EnabledIfSystemProperty(named = "slack.outage.seconds", matches = "\\d+")
    void slackIsAwayForLongWhileReportsGoOn() {
        slack.goesDown(new Fault.Hangs());
        Instant back =
                Instant.now().plus(Duration.ofSeconds(Long.getLong("slack.outage.seconds", 0)));
        int incidents = 0;
        while (Instant.now().isBefore(back)) {
            incidents++;
            aliceIsToldOf(incidents);
            await().pollDelay(EVERY).timeout(EVERY.multipliedBy(2)).until(() -> true);
        }
        assertThat(slack.ledger().all()).isEmpty();

        slack.comesBack();
        String last = "" + incidents;
        await().atMost(GIVEN_UP_WITHIN)
                .until(() -> fate(last, "alice", Channel.SLACK) instanceof Sent);
        await().atMost(GIVEN_UP_WITHIN).untilAsserted(this::everyDeliveryHasItsFate);
        System.out.printf("%d reports, %s, %s%n", incidents, Promptness.of(log), fatesOnSlack());
    }

    /** By everything but Slack; she says nothing, and nobody else is asked for an hour. */
    private void aliceIsToldOf(int incident) {
        leash.web().reported("Part " + incident + " is down");
        alice.expectsSms("Reply ACK " + incident);
        alice.isCalled("Incident " + incident + ", ");
        await().until(() -> mails.size() == incident);
        assertThat(fate("" + incident, "alice", Channel.SLACK)).isNotInstanceOf(Sent.class);
    }

    private String fatesOnSlack() {
        return log.deliveries().stream()
                .filter(one -> one.delivery().channel() == Channel.SLACK)
                .collect(groupingBy(DeliveryRecord::delivery))
                .values()
                .stream()
                .map(fate -> fate.getLast().event().getClass().getSimpleName())
                .collect(groupingBy(name -> "Slack: " + name, TreeMap::new, counting()))
                .toString();
    }

    private void everyDeliveryHasItsFate() {
        assertThat(log.deliveries().stream().collect(groupingBy(DeliveryRecord::delivery)))
                .isNotEmpty()
                .allSatisfy(
                        (_, fate) ->
                                assertThat(fate.getLast().event())
                                        .isInstanceOfAny(
                                                Sent.class,
                                                Delivered.class,
                                                Failed.class,
                                                Cancelled.class,
                                                Suppressed.class));
    }

    /** The last thing that happened to the newest delivery of that kind. */
    private DeliveryEvent fate(String incidentId, String person, Channel channel) {
        return log.deliveries().stream()
                .filter(one -> one.delivery().incidentId().equals(incidentId))
                .filter(one -> one.delivery().person().equals(person))
                .filter(one -> one.delivery().channel() == channel)
                .reduce((_, later) -> later)
                .map(DeliveryRecord::event)
                .orElseThrow();
    }

    private List<String> to(String number) {
        return twilio.texts().all().stream()
                .filter(text -> text.to().equals(number))
                .map(text -> text.body())
                .toList();
    }

    private Taken.Posted posted() {
        return (Taken.Posted) slack.ledger().claim("a message", Taken.Posted.class::isInstance);
    }

    private Map<String, String> environment(URI address) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ESCALATION_DELAY_MINUTES", "60");
        environment.put("SMS_LIMIT", "off");
        environment.put("VOICE_LIMIT", "off");
        environment.put("PUBLIC_URL", address.toString());
        environment.put("SLACK_API_URL", slack.url().toString());
        environment.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
        environment.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        environment.put("TWILIO_API_URL", twilio.url().toString());
        environment.put("TWILIO_ACCOUNT_SID", twilio.account().sid());
        environment.put("TWILIO_AUTH_TOKEN", twilio.account().authToken());
        environment.put("TWILIO_PHONE_NUMBER", twilio.account().number());
        environment.put("SMTP_HOST", "localhost");
        environment.put("SMTP_PORT", "" + mailServer.getPortAllocated());
        environment.put("SMTP_SECURITY", "none");
        environment.put("SMTP_FROM", "leash@example.com");
        return environment;
    }
}
