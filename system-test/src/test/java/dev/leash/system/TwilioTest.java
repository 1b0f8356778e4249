package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.twilio.Account;
import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.fake.twilio.Parameter;
import dev.leash.fake.twilio.Phone;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DeliveryEvent;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People with nothing but a telephone are paged by text message and by call, and answer so. */
@Tag("system")
class TwilioTest {

    private static final String ALICE = "+15550100001";
    private static final String BOB = "+15550100002";

    @TempDir Path data;
    private final FakeTwilio twilio = FakeTwilio.start(Account.example());
    private final Phone alice = twilio.phone(ALICE);
    private final Phone bob = twilio.phone(BOB);
    private Product leash;
    private Log log;

    @BeforeEach
    void start() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of("alice,," + ALICE + ",responder", "bob,," + BOB + ",responder"));
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
        twilio.close();
    }

    @Test
    void aReplyAndAKeyAcknowledgeInTheNameOfTheContactAndNobodyElseCan() {
        leash.web().reported("Production database connection timeout");
        alice.isCalled("Incident 1, ");
        alice.expectsSms("Reply ACK 1, RES 1 or ESC 1")
                .thenReports("delivered")
                .thenReplies("ack 1")
                .thenExpects("Incident 1 is yours now.")
                .thenReplies("ack 1")
                .thenExpects("has already acknowledged incident 1");
        assertAcknowledged("1", Via.SMS);

        leash.web().reported("Checkout answers 500");
        alice.expectsSms("Reply ACK 2");
        assertThat(forged("ack 2")).isEqualTo(403);
        alice.isCalled("Incident 2, ")
                .presses("4")
                .hears("Incident 2 is yours now.")
                .ends("completed");
        assertAcknowledged("2", Via.VOICE);

        leash.web().reported("The cat is stuck");
        alice.isCalled("Incident 3, ");
        alice.expectsSms("Reply ACK 3").thenReplies("ack").thenExpects("Incident 3 is yours now.");
        assertAcknowledged("3", Via.SMS);

        twilio.phone("+15550100099")
                .texts("ack 1")
                .thenExpects("your number is not registered with it");
        assertThat(leash.written())
                .doesNotContain(ALICE, BOB, twilio.account().number())
                .doesNotContain(twilio.account().authToken(), "ack 1");
    }

    @Test
    void whatReachesNobodyGoesOnAtOnce() {
        leash.web().reported("Production database connection timeout");
        alice.expectsSms("Reply ACK 1").thenReports("sent").thenReports("undelivered", "30003");
        alice.isCalled("Incident 1, ").isAnsweredBy("machine_start").ends("completed");

        bob.expectsSms("Reply ACK 1");
        bob.isCalled("Incident 1, ")
                .isAnsweredBy("human")
                .presses("4")
                .hears("Incident 1 is yours now.");

        alice.expectsSms("Incident 1 is acknowledged");

        Paging paging = new Paging(log, "1");
        assertThat(paging.assignees()).containsExactly("alice", "bob");
        assertThat(paging.assignments().getLast().why()).isEqualTo(Why.UNDELIVERABLE);
        assertThat(log.deliveries())
                .filteredOn(one -> one.event() instanceof DeliveryEvent.Failed)
                .extracting(one -> ((DeliveryEvent.Failed) one.event()).reason())
                .containsExactlyInAnyOrder(
                        "the phone is switched off or out of coverage (30003)",
                        "a machine answered the call");
    }

    private void assertAcknowledged(String incidentId, Via via) {
        assertThat(((Incident.Known) log.incident(incidentId)).state())
                .isEqualTo(State.IN_PROGRESS);
        assertThat(log.eventsOf(incidentId))
                .filteredOn(recorded -> recorded.event() instanceof Acknowledged)
                .extracting(IncidentRecord::actor)
                .containsExactly(Actor.person("alice", via));
    }

    private int forged(String body) {
        return twilio.webhooks()
                .post(
                        twilio.webhooks().publicUrl() + "/twilio/sms",
                        List.of(
                                new Parameter("MessageSid", "SM0"),
                                new Parameter("From", ALICE),
                                new Parameter("Body", body)),
                        "Zm9yZ2VkIGJ5IHNvbWVib2R5IQ==")
                .statusCode();
    }

    private Map<String, String> environment(URI address) {
        return Map.of(
                "PUBLIC_URL", address.toString(),
                "TWILIO_API_URL", twilio.url().toString(),
                "TWILIO_ACCOUNT_SID", twilio.account().sid(),
                "TWILIO_AUTH_TOKEN", twilio.account().authToken(),
                "TWILIO_PHONE_NUMBER", twilio.account().number());
    }
}
