package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mail server is away: nobody listens, then it takes connections and says nothing, then it puts
 * everybody off. Whoever is paged hears of it on their other channels, and escalation goes on; what
 * is still due when it is back goes out.
 */
@Tag("system")
class MailOutageTest {

    private static final Set<Channel> OTHERS = Set.of(Channel.SLACK, Channel.SMS, Channel.VOICE);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/l/[A-Za-z0-9_.-]+");

    /**
     * The mail of a page has failed four times, over fourteen seconds, before the next person is
     * asked.
     */
    private static final String DELAY_MINUTES = "0.35";

    @TempDir Path data;
    private final int mailPort = Product.freePort();
    private final int kafkaPort = Product.freePort();
    private final Log log = new Log("127.0.0.1:" + kafkaPort);

    @Test
    void pagesGoByTheOtherChannelsAndMailGoesWhenItsServerIsBack() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(
                List.of(
                        "alice,alice@example.com,+15550100001,responder",
                        "bob,bob@example.com,+15550100002,responder",
                        "dave,dave@example.com,+15550100004,admin"));
        workbook.schedule(List.of("alice", "bob"));
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, environment())) {
            leash.web().reported("Nobody listens");
            awaitPagedWithoutMail("1", "alice");
            awaitPagedWithoutMail("1", "bob");
            awaitFailedAttempt("1", "the mail server refused the connection");
            awaitHealthNamesMail(leash);
            acknowledge("1", "bob");

            try (DeadMailServer dead = DeadMailServer.silent(mailPort)) {
                leash.web().reported("It takes connections and says nothing");
                awaitPagedWithoutMail("2", "alice");
                awaitFailedAttempt("2", "the mail server did not answer in time");
                acknowledge("2", "alice");
                assertThat(dead.connections()).isPositive();
            }
            try (DeadMailServer dead = DeadMailServer.greeting(mailPort, "421 4.3.2 Later")) {
                leash.web().reported("It puts everybody off");
                awaitPagedWithoutMail("3", "alice");
                awaitFailedAttempt("3", "no connection to the mail server could be made");
                assertThat(dead.connections()).isPositive();
            }

            try (MailBoxes mail = MailBoxes.open(mailPort)) {
                await("the mail that was still due")
                        .until(() -> mail.mentions("alice@example.com", "It puts everybody off"));
                await("its fate").until(() -> fates("3").stream().anyMatch(Sent.class::isInstance));
                acknowledge("3", "alice");
            }
        }
    }

    /** On every other channel once, and not by mail. */
    private void awaitPagedWithoutMail(String incident, String person) {
        await("%s is paged for %s".formatted(person, incident))
                .until(() -> channels(incident, person).containsAll(OTHERS));
        assertThat(channels(incident, person)).doesNotContain(Channel.EMAIL);
    }

    private List<Channel> channels(String incident, String person) {
        return Outbox.to(log.outbox(), incident, person).stream()
                .map(OutboxMessage::channel)
                .toList();
    }

    private void awaitFailedAttempt(String incident, String reason) {
        await("an attempt on %s that failed: %s".formatted(incident, reason))
                .until(
                        () ->
                                fates(incident).stream()
                                        .anyMatch(
                                                fate ->
                                                        fate instanceof AttemptFailed failed
                                                                && failed.reason().equals(reason)));
    }

    /** What became of the mails about an incident. */
    private List<DeliveryEvent> fates(String incident) {
        return log.deliveries().stream()
                .filter(one -> one.delivery().incidentId().equals(incident))
                .filter(one -> one.delivery().channel() == Channel.EMAIL)
                .map(DeliveryRecord::event)
                .toList();
    }

    /** In Health, on the page, and to administrators on a channel that works. */
    private void awaitHealthNamesMail(Product leash) {
        await("Health names the channel")
                .untilAsserted(
                        () ->
                                assertThat(leash.web().get("/health").body())
                                        .contains("\"degraded\":[\"email\"]"));
        assertThat(leash.web().get("/health").statusCode()).isEqualTo(200);
        await("the page names it")
                .until(() -> leash.web().get("/status").body().contains("E-mail fails"));
        await("dave is told")
                .until(
                        () ->
                                log.outbox().stream()
                                        .filter(message -> message.person().equals("dave"))
                                        .anyMatch(one -> one.text().contains("e-mail")));
    }

    /** By the link of a text message. */
    private void acknowledge(String incident, String person) {
        String link =
                Outbox.to(log.outbox(), incident, person).stream()
                        .filter(message -> message.channel() == Channel.SMS)
                        .map(message -> LINK.matcher(message.text()))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .reduce((_, newer) -> newer)
                        .orElseThrow();
        // Whoever answers a page that is older than the next escalation is asked to look again.
        await("%s is acknowledged".formatted(incident))
                .until(
                        () -> {
                            new Visitor().press(link, Map.of("action", "ack"));
                            return ((Incident.Known) log.incident(incident)).state()
                                    == State.IN_PROGRESS;
                        });
    }

    private Map<String, String> environment() {
        return Map.of(
                "ESCALATION_DELAY_MINUTES", DELAY_MINUTES,
                "SMS_LIMIT", "off",
                "VOICE_LIMIT", "off",
                "SLACK_LIMIT", "off",
                "EMAIL_LIMIT", "off",
                "SMTP_HOST", "localhost",
                "SMTP_PORT", "" + mailPort,
                "SMTP_SECURITY", "none",
                "SMTP_FROM", "leash@example.com");
    }
}
