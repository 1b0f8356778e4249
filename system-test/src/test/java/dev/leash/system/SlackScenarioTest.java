package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.MemberClicks;
import dev.leash.fake.slack.SignedPost;
import dev.leash.fake.slack.Taken;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentRecord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident as somebody lives it who has nothing but Slack. */
@Tag("system")
@SuppressWarnings("NullAway.Init")
class SlackScenarioTest {

    private static final String ALICE = "alice,alice@example.com,,responder";
    private static final String SECRET = FakeSlack.SIGNING_SECRET;

    @TempDir Path data;
    private FakeSlack slack;
    private MemberClicks alice;
    private MemberClicks stranger;
    private Product leash;
    private Log log;

    @BeforeEach
    void start() {
        slack = FakeSlack.start();
        alice = slack.hand(slack.join("U0000001", "alice@example.com"));
        stranger = slack.hand(slack.join("U0000002", "eve@example.net"));
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of(ALICE));
        workbook.schedule(List.of("alice"));
        int kafkaPort = Product.freePort();
        leash =
                Product.up(
                        data,
                        Product.freePort(),
                        kafkaPort,
                        Map.of(
                                "SLACK_API_URL",
                                slack.url().toString(),
                                "SLACK_BOT_TOKEN",
                                FakeSlack.BOT_TOKEN,
                                "SLACK_SIGNING_SECRET",
                                SECRET));
        log = new Log("127.0.0.1:" + kafkaPort);
        await().untilAsserted(
                        () -> assertThat(leash.web().get("/health").statusCode()).isEqualTo(200));
    }

    @AfterEach
    void stop() {
        leash.close();
        slack.close();
    }

    @Test
    void aPageInSlackIsAcknowledgedByItsButton() {
        leash.web().reported("Production database connection timeout");
        Taken.Posted page = posted();
        assertThat(page.channel()).isEqualTo(alice.member().channel());
        assertThat(page.text()).contains("Production database connection timeout");

        String click = alice.click(page, "Acknowledge");
        assertThat(status(SignedPost.interaction(click, "another-secret", Instant.now())))
                .isEqualTo(401);
        assertThat(status(signed(click, Instant.now().minus(Duration.ofMinutes(10)))))
                .isEqualTo(401);
        assertThat(status(signed(stranger.click(page, "Acknowledge"), Instant.now())))
                .isEqualTo(200);
        assertThat(answered().text()).startsWith("Leash does not know you");
        assertThat(acknowledgements()).isEmpty();

        SignedPost good = signed(click, Instant.now());
        assertThat(status(good)).isEqualTo(200);
        assertThat(answered().text()).isEqualTo("INC-1 is acknowledged. Nobody else is paged.");
        assertThat(status(good)).isEqualTo(200);
        assertThat(answered().text()).startsWith("Nothing was changed.");
        assertThat(acknowledgements())
                .singleElement()
                .extracting(IncidentRecord::actor)
                .isEqualTo(Actor.person("alice", Via.SLACK));

        assertThat(changed(page, "acknowledged").blocks().toString())
                .contains("You are working on it.")
                .doesNotContain("leash.acknowledge");

        type("resolve 1");
        assertThat(answered().text()).contains("INC-1 is resolved");
        assertThat(changed(page, "resolved").blocks().toString()).doesNotContain("leash.resolve");
        assertThat(posted().text()).contains("Incident 1 is resolved");
        slack.ledger().assertAllClaimed();
        assertNothingSecretWasWritten();
    }

    @Test
    void anIncidentIsReportedInSlack() {
        type("new “Payments fail” —severity critical");

        assertThat(answered().text()).startsWith("INC-1 is open: Payments fail.");
        assertThat(posted().text()).contains("Payments fail (critical)");
    }

    private void assertNothingSecretWasWritten() {
        assertThat(leash.written())
                .contains("Slack accepts SLACK_BOT_TOKEN")
                .doesNotContain(
                        FakeSlack.BOT_TOKEN, SECRET, "alice@example.com", "/response/", "/l/");
    }

    private void type(String text) {
        SignedPost post =
                SignedPost.command(alice.command("/incident", text), SECRET, Instant.now());
        assertThat(post.to(address("/slack/commands")).statusCode()).isEqualTo(200);
    }

    private static SignedPost signed(String payload, Instant at) {
        return SignedPost.interaction(payload, SECRET, at);
    }

    private int status(SignedPost post) {
        return post.to(address("/slack/interactivity")).statusCode();
    }

    private URI address(String path) {
        return leash.web().uri(path);
    }

    private List<IncidentRecord> acknowledgements() {
        return log.eventsOf("1").stream()
                .filter(event -> event.event() instanceof Acknowledged)
                .toList();
    }

    private Taken.Updated changed(Taken.Posted message, String now) {
        Taken.Updated updated =
                (Taken.Updated)
                        slack.ledger()
                                .claim(
                                        "the message that it is " + now,
                                        taken ->
                                                taken instanceof Taken.Updated
                                                        && taken.text().contains(now));
        assertThat(updated.channel()).isEqualTo(message.channel());
        assertThat(updated.ts()).isEqualTo(message.ts());
        return updated;
    }

    private Taken.Posted posted() {
        return (Taken.Posted) slack.ledger().claim("a message", Taken.Posted.class::isInstance);
    }

    private Taken.Answered answered() {
        return (Taken.Answered) slack.ledger().claim("an answer", Taken.Answered.class::isInstance);
    }
}
