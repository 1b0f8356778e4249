package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.MemberClicks;
import dev.leash.fake.slack.SignedPost;
import dev.leash.fake.slack.Sockets;
import dev.leash.fake.slack.Taken;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks and commands by Socket Mode, against intake as it runs. */
@Tag("broker")
class SocketModeTest {

    private static final Contact ADA = new Contact("ada", "ada@example.com", null, Role.RESPONDER);

    private RunningIntake intake;
    private MemberClicks ada;

    @BeforeEach
    void start(@TempDir Path folder) {
        intake =
                new RunningIntake(
                        folder,
                        Map.of(
                                "SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                                "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN),
                        ADA);
        ada = intake.slack().hand(intake.slack().join("U0000001", "ada@example.com"));
        sockets().awaitConnection();
    }

    @AfterEach
    void stop() {
        intake.slack().ledger().assertAllClaimed();
        intake.close();
    }

    @Test
    void whatComesByItIsDoneAndAcknowledgedAcrossConnectionsAndHealthKnowsOfThem() {
        resolve("12");

        sockets().disconnect();
        sockets().awaitConnection();
        resolve("13");

        sockets().drop();
        sockets().awaitConnection();
        String click =
                sockets()
                        .sendInteraction(
                                new JsonMapper()
                                        .createObjectNode()
                                        .put("type", "block_actions")
                                        .toString());
        sockets().acknowledged().claim("the acknowledgement", click::equals);

        assertThat(intake.requests())
                .hasSize(2)
                .allSatisfy(
                        request ->
                                assertThat(request.actor())
                                        .isEqualTo(Actor.person("ada", Via.SLACK)));
        await().until(() -> says("connected", true));
        sockets().close();
        await().until(() -> says("not connected", false));
    }

    private boolean says(String figure, boolean fine) {
        Map<String, Object> details = intake.bean(SlackHealth.class).details();
        return figure.equals(details.get("figure"))
                && Boolean.valueOf(fine).equals(details.get("fine"));
    }

    @Test
    void theWayBySignedRequestsStaysClosed() {
        SignedPost click = SignedPost.interaction("{}", FakeSlack.SIGNING_SECRET, Instant.now());

        HttpResponse<String> answer = click.to(intake.address("/slack/interactivity"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("SLACK_SIGNING_SECRET");
    }

    private void resolve(String incidentId) {
        String envelope =
                sockets().send("slash_commands", ada.command("/incident", "resolve " + incidentId));
        sockets().acknowledged().claim("the acknowledgement", envelope::equals);
        assertThat(
                        intake.slack()
                                .ledger()
                                .claim("the answer", Taken.Answered.class::isInstance)
                                .text())
                .contains("INC-" + incidentId + " is resolved");
    }

    private Sockets sockets() {
        return intake.slack().sockets();
    }
}
