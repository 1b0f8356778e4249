package dev.leash.notifier.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.Fault;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.Member;
import dev.leash.fake.slack.Taken;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Permanent;
import dev.leash.model.notification.SendResult.Retryable;
import dev.leash.model.notification.SendResult.Sent;
import dev.leash.model.notification.SendResult.Unknown;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.slack.SlackApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("io")
class SlackSenderTest {

    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final Attempt PAGE = TestDispatches.page(Channel.SLACK);

    private final FakeSlack slack = FakeSlack.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(TestDispatches.NOW);
    private final SlackSender sender = sender(now::get);
    private Member alice = slack.join("U0000001", TestDispatches.ALICE);

    @AfterEach
    void stop() {
        slack.close();
        slack.ledger().assertAllClaimed();
    }

    @Test
    void tellsPeopleInTheirDirectMessages() {
        SendResult result = sender.send(PAGE);

        Taken.Posted message = posted();
        assertThat(message.channel()).isEqualTo(alice.channel());
        assertThat(message.text()).contains("New incident assigned", "database");
        assertThat(result).isEqualTo(new Sent(message.channel() + ":" + message.ts()));
    }

    @Test
    void looksPeopleUpOnce() {
        sender.send(PAGE);
        sender.send(PAGE);
        posted();
        posted();

        assertThat(slack.calls("users.lookupByEmail")).hasSize(1);
        assertThat(slack.calls("conversations.open")).hasSize(1);
    }

    @Test
    void whoIsNotInTheWorkspaceCannotBeTold() {
        slack.leave(alice);

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new Permanent(
                                "no member of the Slack workspace has the contact's e-mail address (users_not_found)",
                                FailureCode.RECIPIENT_REFUSED));
        alice = slack.join("U0000002", TestDispatches.ALICE);
        assertThat(sender.send(PAGE)).isInstanceOf(Sent.class);
        posted();
    }

    /** They came back under another name since they were found. */
    @Test
    void whatWasOnlyRememberedIsAskedForOnceMore() {
        sender.send(PAGE);
        posted();
        slack.leave(alice);
        Member again = slack.join("U0000003", TestDispatches.ALICE);

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new Retryable(
                                "Slack refused the message (channel_not_found)",
                                null,
                                FailureCode.REFUSED));
        assertThat(sender.send(PAGE)).isInstanceOf(Sent.class);
        assertThat(posted().channel()).isEqualTo(again.channel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.lookupByEmail", "conversations.open", POST})
    void leavesAMethodAloneForAsLongAsSlackAsks(String method) {
        slack.limit(method, 7);

        assertThat(sender.send(PAGE)).isEqualTo(limited(7));
        now.set(TestDispatches.NOW.plusSeconds(6));
        assertThat(sender.send(PAGE)).isEqualTo(limited(1));
        assertThat(slack.calls(method)).hasSize(1);
        now.set(TestDispatches.NOW.plusSeconds(7));
        assertThat(sender.send(PAGE)).isInstanceOf(Sent.class);
        posted();
    }

    @Test
    void asksAgainWhenTheClockWasSetBackMeanwhile() {
        slack.limit(POST, 7);
        assertThat(sender.send(PAGE)).isEqualTo(limited(7));

        now.set(TestDispatches.NOW.minusSeconds(3_600));

        assertThat(sender.send(PAGE)).isInstanceOf(Sent.class);
        posted();
    }

    @Test
    void whereNobodyKnowsWhetherItWentItSaysSo() {
        slack.plan(POST, new Fault.LosesTheAnswer());
        assertThat(sender.send(PAGE)).isInstanceOf(Unknown.class);
        posted();

        slack.plan(POST, new Fault.Drops());
        assertThat(sender.send(PAGE)).isInstanceOf(Unknown.class);

        slack.refuse(POST, "fatal_error");
        assertThat(sender.send(PAGE)).isEqualTo(new Unknown("Slack failed (fatal_error)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.lookupByEmail", "conversations.open"})
    void whatOnlyPreparesMayBeLost(String method) {
        slack.plan(method, new Fault.Drops());

        assertThat(sender.send(PAGE)).isInstanceOf(Retryable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "users.lookupByEmail, missing_scope",
        "conversations.open, token_revoked",
        "chat.postMessage, account_inactive",
        "chat.postMessage, invalid_auth"
    })
    void aWrongTokenIsWorthWaitingFor(String method, String error) {
        slack.refuse(method, error);

        assertThat(sender.send(PAGE))
                .isInstanceOfSatisfying(
                        Retryable.class,
                        later -> assertThat(later.reason()).contains("SLACK_BOT_TOKEN", error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "msg_too_long", "restricted_action", "invalid_blocks"})
    void aRefusedMessageIsGivenUp(String error) {
        slack.refuse(POST, error);

        assertThat(sender.send(PAGE))
                .isEqualTo(new Permanent("Slack refused the message (" + error + ")"));
    }

    @Test
    void aBusySlackIsAskedLater() {
        slack.refuse("conversations.open", "service_unavailable");

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new Retryable("Slack temporarily refused it (service_unavailable)", null));
    }

    @Test
    void changesWhatItTold() {
        Sent sent = (Sent) sender.send(PAGE);
        Taken.Posted message = posted();

        revise(State.IN_PROGRESS, 4, sent);

        Taken.Updated now = updated();
        assertThat(now.channel()).isEqualTo(message.channel());
        assertThat(now.ts()).isEqualTo(message.ts());
        assertThat(now.text()).contains("acknowledged");
    }

    @Test
    void whatIsOverHasNoButtonsToActOnIt() {
        Sent sent = (Sent) sender.send(PAGE);
        assertThat(posted().blocks().toString()).contains("leash.acknowledge");

        revise(State.RESOLVED, 5, sent);

        assertThat(updated().blocks().toString())
                .contains("resolved")
                .doesNotContain("leash.acknowledge", "leash.resolve", "leash.escalate");
    }

    @Test
    void anOlderRevisionNeverOverwritesANewerOne() {
        Sent sent = (Sent) sender.send(PAGE);
        posted();
        revise(State.RESOLVED, 5, sent);
        updated();

        assertThat(revise(State.IN_PROGRESS, 4, sent)).isEqualTo(new SendResult.Withdrawn());
        assertThat(slack.calls(UPDATE)).hasSize(1);
    }

    @Test
    void aRevisionWaitsForItsTurnWhilePagesGo() {
        SlackSender inRealTime = sender(InstantSource.system());
        Sent sent = (Sent) inRealTime.send(PAGE);
        posted();
        slack.limit(UPDATE, 1);
        inRealTime.revise(revision(State.IN_PROGRESS, 4, sent));

        assertThat(inRealTime.send(PAGE)).isInstanceOf(Sent.class);
        posted();
        inRealTime.revise(revision(State.RESOLVED, 5, sent));
        assertThat(slack.ledger().claim("the end", taken -> taken.text().contains("resolved")))
                .isInstanceOf(Taken.Updated.class);
    }

    @Test
    void aMessageThatIsGoneStaysGone() {
        Sent sent = (Sent) sender.send(PAGE);
        slack.delete(posted());
        revise(State.IN_PROGRESS, 4, sent);

        Sent other = (Sent) sender.send(PAGE);
        posted();
        revise(State.IN_PROGRESS, 4, other);
        assertThat(updated().text()).contains("acknowledged");
    }

    @Test
    void whatWasNotSentBySlackIsNotChangedThere() {
        assertThat(sender.revise(TestDispatches.revision(State.RESOLVED, null, 5, "<mail@x>")))
                .isInstanceOf(Permanent.class);
    }

    @Test
    void linksToSignInWithGoByMail() {
        assertThat(sender.send(TestDispatches.signIn())).isInstanceOf(Permanent.class);
    }

    private SlackSender sender(InstantSource clock) {
        return SlackSender.of(
                new SlackApi(slack.url(), FakeSlack.BOT_TOKEN),
                TestDispatches.messages(),
                Duration.ofMillis(10),
                clock);
    }

    private SendResult revise(State state, long sequence, Sent sent) {
        return sender.revise(revision(state, sequence, sent));
    }

    private static Revise revision(State state, long sequence, Sent sent) {
        return TestDispatches.revision(
                state, TestDispatches.ALICE, sequence, String.valueOf(sent.providerId()));
    }

    private static Retryable limited(long seconds) {
        return new Retryable(
                "Slack temporarily accepts no more calls", Duration.ofSeconds(seconds));
    }

    private Taken.Posted posted() {
        return (Taken.Posted) slack.ledger().claim("a message", Taken.Posted.class::isInstance);
    }

    private Taken.Updated updated() {
        return (Taken.Updated) slack.ledger().claim("a change", Taken.Updated.class::isInstance);
    }
}
