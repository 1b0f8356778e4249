package dev.leash.notifier.channel.twilio;

import dev.leash.fake.twilio.Account;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Purpose;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.twilio.Callbacks;
import dev.leash.twilio.TwilioAccount;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Senders to a server on this machine, and what they send. */
final class TestTwilio {

    /** Alice's telephone. */
    static final String ALICE = "+15550100001";

    static final Account ACCOUNT = Account.example();
    static final Optional<Callbacks> CALLBACKS =
            Optional.of(new Callbacks(URI.create("https://leash.example.com")));

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestTwilio() {}

    static SmsSender sms(URI api) {
        return sms(new TwilioApi(account(api, ACCOUNT.authToken()), PATIENCE), CALLBACKS);
    }

    static SmsSender sms(TwilioApi api, Optional<Callbacks> callbacks) {
        return new SmsSender(api, TestDispatches.messages(), callbacks);
    }

    /** Soon tired of waiting. */
    static SmsSender impatient(URI api) {
        TwilioAccount account = account(api, ACCOUNT.authToken());
        return sms(new TwilioApi(account, Duration.ofMillis(500)), CALLBACKS);
    }

    static VoiceSender voice(URI api, Optional<Callbacks> callbacks) {
        TwilioAccount account = account(api, ACCOUNT.authToken());
        return new VoiceSender(
                new TwilioApi(account, PATIENCE), TestDispatches.messages(), callbacks);
    }

    static TwilioAccount account(URI api, String token) {
        return new TwilioAccount(ACCOUNT.sid(), token, ACCOUNT.number(), null, api);
    }

    static Attempt page(Channel channel, String address) {
        return attempt(channel, address, Purpose.PAGE);
    }

    static Attempt attempt(Channel channel, String address, Purpose purpose) {
        return new Attempt(
                new DeliveryId("12", 3, channel, TestDispatches.ALICE),
                2,
                purpose,
                address,
                TestDispatches.page().briefing());
    }
}
