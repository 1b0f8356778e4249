package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.notification.DeliveryEvent.Sent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People hear of their shifts by mail, once, and show by mail that they are reached. */
@Tag("system")
@Order(1)
@SuppressWarnings("NullAway.Init")
class PeopleTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String ACKNOWLEDGE = "Acknowledge: (http://\\S+/l/[A-Za-z0-9_.-]+)";

    @TempDir Path data;
    private final MailBoxes mail = MailBoxes.open();
    private final int port = Product.freePort();
    private final int kafkaPort = Product.freePort();
    private Product leash;

    @BeforeEach
    void aliceGoesAndBobComes() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(
                List.of(
                        "%1$s,%1$s,,responder".formatted(ALICE),
                        "%1$s,%1$s,,responder".formatted(BOB)));
        workbook.handOver(nextChange(), ALICE, BOB);
        leash = start();
    }

    @AfterEach
    void stop() {
        leash.close();
        mail.close();
    }

    /** Whole minutes are what a schedule knows; there is time to start before this one. */
    private static LocalDateTime nextChange() {
        return LocalDateTime.now(ZoneOffset.UTC).plusSeconds(130).withSecond(0).withNano(0);
    }

    private Product start() {
        return Product.up(
                data,
                port,
                kafkaPort,
                Map.of(
                        "SMTP_HOST", "localhost",
                        "SMTP_PORT", "" + mail.port(),
                        "SMTP_SECURITY", "none",
                        "SMTP_FROM", "leash@example.com",
                        "SHIFT_REMINDER_MINUTES", "10"));
    }

    @Test
    void hearOfTheirShiftsOnce_andShowThatTheyAreReached() {
        awaitMail(BOB, "Your on-call shift begins at");
        awaitItsReceipt();
        leash.kill();
        leash = start();
        leash.web().reported("Checkout answers 500");

        Visitor alice = signedIn(ALICE);
        aliceShowsThatSheIsReached(alice);
        alicePagesHerself(alice);

        awaitMail(ALICE, "Your on-call shift is over");
        awaitMail(BOB, "You are on call until");
        assertThat(mail.text(BOB, "You are on call until"))
                .contains("One incident is open:", "INC-1", "Checkout answers 500", "/incidents/1");
        assertThat(mail.text(ALICE, "Your on-call shift is over"))
                .contains(BOB + " has been on call since");
        assertThat(mail.subjects(BOB))
                .filteredOn(subject -> subject.contains("shift begins"))
                .hasSize(1);
        assertThat(mail.subjects(BOB))
                .filteredOn(subject -> subject.contains("are on call"))
                .hasSize(1);
        assertThat(mail.subjects(ALICE))
                .filteredOn(subject -> subject.contains("shift is over"))
                .hasSize(1);
    }

    /** Killed between a mail and its receipt, Leash may send the mail once more. */
    private void awaitItsReceipt() {
        Log log = new Log("127.0.0.1:" + kafkaPort);
        await("the fact that the mail was sent")
                .until(
                        () ->
                                log.deliveries().stream()
                                        .filter(one -> one.delivery().person().equals(BOB))
                                        .anyMatch(one -> one.event() instanceof Sent));
    }

    /** The whole way of a real page, to nobody else, and over once it is acknowledged. */
    private void alicePagesHerself(Visitor alice) {
        HttpResponse<String> incident = alice.press(leash.address() + "/test-page", Map.of());
        assertThat(incident.body()).contains("[TEST] Page for " + ALICE);

        awaitMail(ALICE, "[TEST]");
        new Visitor().press(mail.find(ALICE, "[TEST]", ACKNOWLEDGE), Map.of());
        await("the end of the test page")
                .until(() -> alice.open(incident.uri().toString()).body().contains("Resolved"));
        assertThat(mail.subjects(BOB)).noneMatch(subject -> subject.contains("[TEST]"));
    }

    private void aliceShowsThatSheIsReached(Visitor alice) {
        String page = leash.address() + "/people/me";
        assertThat(alice.open(page).body())
                .contains("My contact methods", "a…e@example.com", "not verified")
                .doesNotContain("Send a test by Text message");

        ask(alice, "test", Map.of("channel", "email"));
        awaitMail(ALICE, "Test message");
        await("the fate of the test").until(() -> alice.open(page).body().contains("Test sent"));

        ask(alice, "code", Map.of("channel", "email"));
        awaitMail(ALICE, "Your code");
        String code = mail.find(ALICE, "Your code", "Your code is ([0-9]{6})");
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(ask(alice, "verify", Map.of("channel", "email", "code", wrong)))
                .contains("not the code");
        assertThat(ask(alice, "verify", Map.of("channel", "email", "code", code)))
                .contains("Verified: messages sent there reach you.");
        await("that it is verified")
                .until(() -> alice.open(page).body().contains("verified <time"));
        assertThat(leash.written()).doesNotContain(code);
    }

    private String ask(Visitor visitor, String what, Map<String, String> fields) {
        String page = visitor.open(leash.address() + "/people/me").body();
        return visitor.submit(leash.address() + "/people/" + what, page, fields).body();
    }

    private Visitor signedIn(String email) {
        Visitor visitor = new Visitor();
        visitor.press(leash.address() + "/sign-in", Map.of("email", email));
        awaitMail(email, "Your link to sign in");
        visitor.press(
                mail.find(email, "Your link to sign in", "(http://\\S+/sign-in/\\S+)"), Map.of());
        return visitor;
    }

    private void awaitMail(String to, String subject) {
        await("the mail '%s' to %s".formatted(subject, to))
                .atMost(Duration.ofMinutes(3))
                .until(() -> mail.subjects(to).stream().anyMatch(one -> one.contains(subject)));
    }
}
