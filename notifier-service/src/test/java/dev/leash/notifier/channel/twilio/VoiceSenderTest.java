package dev.leash.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.fake.twilio.Ring;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoiceSenderTest {

    private final FakeTwilio twilio = FakeTwilio.start(TestTwilio.ACCOUNT);
    private final VoiceSender sender = TestTwilio.voice(twilio.url(), TestTwilio.CALLBACKS);

    @AfterEach
    void nothingElseCame() {
        twilio.close();
    }

    @Test
    void callsAndSaysItTwiceWithTheKeys() {
        SendResult result = sender.send(TestTwilio.page(Channel.VOICE, TestTwilio.ALICE));

        Ring ring = ring("Incident 12, critical");
        assertThat(result).isEqualTo(new SendResult.Sent(ring.sid()));
        assertThat(ring.twiml().spoken())
                .hasSize(3)
                .last()
                .isEqualTo("No key was pressed, so nothing was changed. Goodbye.");
        assertThat(ring.twiml().spoken().getFirst())
                .isEqualTo(ring.twiml().spoken().get(1))
                .startsWith("This is Leash. New incident assigned. Incident 12, critical: ")
                .endsWith("Press 4 to acknowledge, 6 to resolve or 8 to escalate.");
        assertThat(ring.twiml().gather().orElseThrow())
                .startsWith("https://leash.example.com/twilio/voice/digits?attempt=")
                .endsWith("&asked=1");
        assertThat(ring.statusCallback().orElseThrow())
                .startsWith("https://leash.example.com/twilio/status?attempt=");
        assertThat(ring.detectionCallback()).isEqualTo(ring.statusCallback());
    }

    @Test
    void offersOnlyKeysThatMeanSomething() {
        var _ =
                sender.send(
                        TestTwilio.attempt(
                                Channel.VOICE, TestTwilio.ALICE, Purpose.PATH_EXHAUSTED));

        assertThat(ring("Press").twiml().spoken().getFirst())
                .endsWith("Press 4 to acknowledge or 6 to resolve.");
    }

    @Test
    void asksForNoKeyWhereNothingIsLeftToDo() {
        var _ = sender.send(TestTwilio.attempt(Channel.VOICE, TestTwilio.ALICE, Purpose.RESOLVED));

        Ring ring = ring("is resolved");
        assertThat(ring.twiml().gather()).isEmpty();
        assertThat(ring.twiml().spoken()).hasSize(2).noneMatch(words -> words.contains("Press"));
    }

    @Test
    void asksForNoKeyThatNobodyWouldHear() {
        var _ =
                TestTwilio.voice(twilio.url(), Optional.empty())
                        .send(TestTwilio.page(Channel.VOICE, TestTwilio.ALICE));

        Ring ring = ring("New incident assigned");
        assertThat(ring.twiml().gather()).isEmpty();
        assertThat(ring.statusCallback()).isEmpty();
        assertThat(ring.detectionCallback()).isEmpty();
    }

    @Test
    void sendsNoLinksToSignIn() {
        assertThat(sender.send(TestDispatches.signIn())).isInstanceOf(SendResult.Permanent.class);
        assertThat(sender.isSandbox()).isFalse();
        assertThat(sender.concurrency()).isEqualTo(2);
    }

    private Ring ring(String part) {
        return twilio.phone(TestTwilio.ALICE).isCalled(part).ring();
    }
}
