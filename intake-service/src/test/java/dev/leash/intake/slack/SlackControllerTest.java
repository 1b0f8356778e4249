package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.Member;
import dev.leash.fake.slack.MemberClicks;
import dev.leash.fake.slack.SignedPost;
import dev.leash.fake.slack.Taken;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.wire.reply.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clicks and commands as Slack sends them, against intake as it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("broker")
class SlackControllerTest {

    private static final Contact ADA = new Contact("ada", "ada@example.com", null, Role.RESPONDER);
    private static final String INTERACTIVITY = "/slack/interactivity";
    private static final String COMMANDS = "/slack/commands";
    private static final String SECRET = FakeSlack.SIGNING_SECRET;

    private RunningIntake intake;
    private MemberClicks ada;
    private MemberClicks stranger;

    @BeforeAll
    void start(@TempDir Path folder) {
        intake =
                new RunningIntake(
                        folder,
                        Map.of(
                                "SLACK_BOT_TOKEN",
                                FakeSlack.BOT_TOKEN,
                                "SLACK_SIGNING_SECRET",
                                SECRET),
                        ADA);
        Member member = intake.slack().join("U0000001", "Ada@Example.com");
        ada = intake.slack().hand(member);
        stranger = intake.slack().hand(intake.slack().join("U0000002", "eve@example.net"));
    }

    @BeforeEach
    void forget() {
        intake.requests().clear();
        intake.reports().clear();
    }

    @AfterEach
    void nothingElseWasSaid() {
        intake.slack().ledger().assertAllClaimed();
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @Test
    void aClickIsDoneInTheNameOfWhoClicked() {
        HttpResponse<String> answer = click(ada, message(1), "Acknowledge", Instant.now());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        Taken.Answered told = answered();
        assertThat(told.text()).isEqualTo("INC-12 is acknowledged. Nobody else is paged.");
        assertThat(told.ephemeral()).isTrue();
        assertThat(intake.requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.actor()).isEqualTo(Actor.person("ada", Via.SLACK));
                            assertThat(request.incidentId()).isEqualTo("12");
                            assertThat(request.asOf()).isEqualTo(3L);
                            assertThat(request.command())
                                    .isEqualTo(new IncidentCommand.Acknowledge());
                        });
    }

    @Test
    void aDoubleClickIsOneRequest() {
        Taken.Posted message = message(2);
        click(ada, message, "Escalate", Instant.now());
        assertThat(answered().text()).isEqualTo("INC-12 has escalated to the next person.");

        click(ada, message, "Escalate", Instant.now());

        assertThat(answered().text()).isEqualTo("Nothing was changed. It was done already.");
        assertThat(intake.requests()).hasSize(2);
        assertThat(intake.requests().getFirst().id()).isEqualTo(intake.requests().getLast().id());
    }

    @Test
    void whatIsDecidedOnlyLaterIsToldWhereItWasAsked() {
        intake.undecided(true);
        try {
            click(ada, message(7), "Resolve", Instant.now());
            assertThat(answered().text())
                    .isEqualTo(
                            "It was sent for INC-12, but the outcome is not known yet. The outcome will follow here.");
            await().until(() -> !intake.requests().isEmpty());

            intake.tell(
                    Reply.of(
                            intake.requests().getFirst().id(),
                            "12",
                            new Outcome.Refused(
                                    OutcomeCode.NOT_ALLOWED, "Ada may not resolve <it>.")));

            Taken.Answered told = answered();
            assertThat(told.text())
                    .isEqualTo("Nothing was changed. Ada may not resolve &lt;it&gt;.");
            assertThat(told.ephemeral()).isTrue();
        } finally {
            intake.undecided(false);
        }
    }

    @Test
    void aRequestThatIsPlayedAgainIsTheSameRequest() {
        SignedPost post =
                SignedPost.interaction(ada.click(message(3), "Resolve"), SECRET, Instant.now());
        post.to(intake.address(INTERACTIVITY));
        post.to(intake.address(INTERACTIVITY));
        answered();
        answered();

        assertThat(intake.requests().stream().map(one -> one.id()).distinct()).hasSize(1);
    }

    @Test
    void whoIsNoContactIsToldSoAndNothingHappens() {
        assertThat(click(stranger, message(4), "Resolve", Instant.now()).statusCode())
                .isEqualTo(200);

        Taken.Answered told = answered();
        assertThat(told.text()).startsWith("Leash does not know you");
        assertThat(told.ephemeral()).isTrue();
        assertThat(intake.requests()).isEmpty();
    }

    @Test
    void somebodyOfAnotherWorkspaceIsNobodyWhateverTheirAddress() {
        MemberClicks foreign =
                intake.slack().hand(intake.slack().join("U0000009", "ada@example.com", "T0000002"));

        assertThat(click(foreign, message(4), "Resolve", Instant.now()).statusCode())
                .isEqualTo(200);

        assertThat(answered().text()).startsWith("Leash does not know you");
        assertThat(intake.requests()).isEmpty();
    }

    @Test
    void whatIsNotSignedBySlackNowHasNoEffect() {
        String click = ada.click(message(5), "Resolve");
        SignedPost good = SignedPost.interaction(click, SECRET, Instant.now());
        Duration tooOld = Duration.ofMinutes(6);
        List<SignedPost> bad =
                List.of(
                        SignedPost.interaction(click, "another-secret", Instant.now()),
                        SignedPost.interaction(click, SECRET, Instant.now().minus(tooOld)),
                        SignedPost.interaction(click, SECRET, Instant.now().plus(tooOld)),
                        new SignedPost(
                                good.body() + "x",
                                good.type(),
                                good.timestamp(),
                                good.signature()));

        for (SignedPost post : bad) {
            HttpResponse<String> answer = post.to(intake.address(INTERACTIVITY));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"unauthorized\"");
            assertThat(post.to(intake.address(COMMANDS)).statusCode()).isEqualTo(401);
        }
        assertThat(intake.requests()).isEmpty();
    }

    @Test
    void aCommandReportsAnIncident() {
        HttpResponse<String> answer =
                type(ada, "new “Payments <fail>” —severity critical —type service_outage");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answered().text())
                .isEqualTo("INC-7 is open: Payments &lt;fail&gt;. The person on call is paged.");
        Report report = intake.reports().getFirst().report();
        assertThat(report.title()).isEqualTo("Payments <fail>");
        assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.source()).isEqualTo("slack");
        assertThat(report.labels())
                .isEqualTo(Map.of("reported_by", "ada", "type", "service_outage"));
    }

    @Test
    void aCommandActsOnAnIncident() {
        type(ada, "resolve INC-12");

        assertThat(answered().text())
                .isEqualTo("INC-12 is resolved. Everybody who was paged is notified.");
        assertThat(intake.requests())
                .singleElement()
                .satisfies(
                        request ->
                                assertThat(request.command())
                                        .isEqualTo(new IncidentCommand.Resolve()));
    }

    @Test
    void aCommandThatIsUnclearIsExplained() {
        type(ada, "frobnicate");

        assertThat(answered().text()).contains("no command 'frobnicate'", "/incident ack 12");
        assertThat(intake.reports()).isEmpty();
    }

    @Test
    void aStrangerCannotReport() {
        type(stranger, "new \"Fire\"");

        assertThat(answered().text()).startsWith("Leash does not know you");
        assertThat(intake.reports()).isEmpty();
    }

    @Test
    void whatIsNotOursIsPassedOver() {
        SignedPost open =
                SignedPost.interaction(
                        "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"leash.open\"}]}",
                        SECRET,
                        Instant.now());

        assertThat(open.to(intake.address(INTERACTIVITY)).statusCode()).isEqualTo(200);
        assertThat(
                        SignedPost.interaction("no JSON", SECRET, Instant.now())
                                .to(intake.address(INTERACTIVITY))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theAddressIsShownToBeOurs() {
        SignedPost question =
                SignedPost.json(
                        "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}",
                        SECRET,
                        Instant.now());

        HttpResponse<String> answer = question.to(intake.address("/slack/events"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"challenge\":\"3eZbrw1a\"}");
    }

    /** Only addresses of Slack are answered at. */
    @Test
    void aResponseAddressElsewhereIsNotCalled() {
        String payload =
                ada.click(message(6), "Resolve")
                        .replace(intake.slack().url().toString(), "http://127.0.0.1:9");

        assertThat(
                        SignedPost.interaction(payload, SECRET, Instant.now())
                                .to(intake.address(INTERACTIVITY))
                                .statusCode())
                .isEqualTo(200);
        assertThat(intake.requests()).hasSize(1);
    }

    private HttpResponse<String> click(
            MemberClicks hand, Taken.Posted message, String label, Instant at) {
        return SignedPost.interaction(hand.click(message, label), SECRET, at)
                .to(intake.address(INTERACTIVITY));
    }

    private HttpResponse<String> type(MemberClicks hand, String text) {
        return SignedPost.command(hand.command("/incident", text), SECRET, Instant.now())
                .to(intake.address(COMMANDS));
    }

    private Taken.Answered answered() {
        return (Taken.Answered)
                intake.slack().ledger().claim("an answer", Taken.Answered.class::isInstance);
    }

    /** A message as the notifier draws it, as far as buttons go. */
    private static Taken.Posted message(int number) {
        return new Taken.Posted("D0000001", "1790000000.00000" + number, "", buttons());
    }

    private static JsonNode buttons() {
        try {
            return new JsonMapper()
                    .readTree(
                            """
                            [{"type":"actions","elements":[
                            {"text":{"text":"Acknowledge"},"action_id":"leash.acknowledge","value":"12@3"},
                            {"text":{"text":"Resolve"},"action_id":"leash.resolve","value":"12@3"},
                            {"text":{"text":"Escalate"},"action_id":"leash.escalate","value":"12@3"}]}]
                            """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
