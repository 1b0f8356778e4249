package dev.leash.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import dev.leash.fake.FakeAnswer;
import dev.leash.fake.Fault;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.Member;
import dev.leash.fake.slack.Taken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("io")
class SlackApiTest {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final String POST = "chat.postMessage";

    private final FakeSlack slack = FakeSlack.start();
    private final Member alice = slack.join("U0000001", "alice@example.com");
    private final SlackApi api = new SlackApi(slack.url(), FakeSlack.BOT_TOKEN, SOON);

    @AfterEach
    void stop() {
        slack.close();
        slack.ledger().assertAllClaimed();
    }

    @Test
    void saysWhatSlackAnswers() {
        Called<UsersLookupByEmailResponse> found =
                api.call(methods -> methods.usersLookupByEmail(who -> who.email(alice.email())));

        assertThat(found)
                .isInstanceOfSatisfying(
                        Called.Answered.class,
                        answered ->
                                assertThat(
                                                ((UsersLookupByEmailResponse) answered.answer())
                                                        .getUser()
                                                        .getId())
                                        .isEqualTo(alice.id()));
    }

    @Test
    void saysWhySlackRefuses() {
        assertThat(
                        api.call(
                                methods ->
                                        methods.usersLookupByEmail(
                                                who -> who.email("nobody@example.com"))))
                .isEqualTo(new Called.Refused<>("users_not_found"));
        slack.revokeBotToken();
        assertThat(post()).isEqualTo(new Called.Refused<>("invalid_auth"));
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "0, 1", "soon, 30", "999999999, 3600"})
    void saysHowLongSlackWantsToBeLeftAlone(String header, long seconds) {
        slack.plan(
                POST,
                new Fault.Says(new FakeAnswer(429, Map.of("Retry-After", header), "ratelimited")));

        assertThat(post()).isEqualTo(new Called.Limited<>(Duration.ofSeconds(seconds)));
        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void whereTheAnswerIsLostNobodyKnows() {
        slack.plan(POST, new Fault.LosesTheAnswer());

        assertThat(post()).isInstanceOf(Called.Lost.class);
        slack.ledger().claim("the message", Taken.Posted.class::isInstance);
        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void whoeverDropsOrHangsIsNotAskedAgain() {
        slack.plan(POST, new Fault.Drops());
        assertThat(post()).isInstanceOf(Called.Lost.class);

        slack.plan(POST, new Fault.Hangs());
        assertThat(post()).isInstanceOf(Called.Lost.class);
        assertThat(slack.calls(POST)).hasSize(2);
    }

    /** The library itself would ask again where a server asks for it in no time. */
    @Test
    void aBusyServerIsNotAskedAgain() {
        slack.plan(POST, new Fault.Says(new FakeAnswer(503, Map.of("Retry-After", "0"), "busy")));

        assertThat(post()).isEqualTo(new Called.Lost<>("Slack answered with HTTP status 503"));
        assertThat(slack.calls(POST)).hasSize(1);
    }

    /** The token would go with it. */
    @Test
    void nobodyIsFollowedElsewhere() {
        slack.plan(
                POST,
                new Fault.Says(
                        new FakeAnswer(
                                302, Map.of("Location", slack.url() + "/api/auth.test"), "")));

        assertThat(post()).isEqualTo(new Called.Refused<>("http_302"));
        assertThat(slack.calls("auth.test")).isEmpty();
    }

    @Test
    void whatIsNoJsonIsNoAnswer() {
        slack.plan(POST, new Fault.Says(new FakeAnswer(200, Map.of(), "<html>a portal</html>")));

        assertThat(post()).isEqualTo(new Called.Lost<>("Slack's answer cannot be read"));
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        SlackApi nowhere =
                new SlackApi(URI.create("http://127.0.0.1:" + port), FakeSlack.BOT_TOKEN, SOON);

        assertThat(nowhere.call(methods -> methods.authTest(test -> test)))
                .isEqualTo(new Called.NotReached<>("Slack refused the connection"));
    }

    @Test
    void nothingIsCalledThatNobodyAskedFor() {
        assertThat(post()).isInstanceOf(Called.Answered.class);

        slack.ledger().claim("the message", Taken.Posted.class::isInstance);
        assertThat(slack.calls("auth.test")).isEmpty();
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(api.toString()).doesNotContain(FakeSlack.BOT_TOKEN);
    }

    private Called<ChatPostMessageResponse> post() {
        return api.call(
                methods ->
                        methods.chatPostMessage(
                                message -> message.channel(alice.channel()).text("hello")));
    }
}
