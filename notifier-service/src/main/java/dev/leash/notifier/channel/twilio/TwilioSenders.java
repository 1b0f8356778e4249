package dev.leash.notifier.channel.twilio;

import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import dev.leash.twilio.Callbacks;
import dev.leash.twilio.TwilioSettings;
import java.util.List;
import java.util.Optional;

/**
 * Senders of text messages and of calls.
 *
 * @param sms sends text messages
 * @param voice makes calls
 * @param atStart what an administrator should read at start
 */
public record TwilioSenders(Sender sms, Sender voice, List<String> atStart) {

    /**
     * Creates the senders: Twilio where its account is set, otherwise the sandbox.
     *
     * @throws RefusedSettingException when the account is incomplete, or a value is not allowed
     */
    public static TwilioSenders of(Settings settings, Messages messages, Sender sandbox) {
        return TwilioSettings.account(settings)
                .map(account -> senders(TwilioApi.of(account), settings, messages))
                .orElseGet(() -> sandboxed(sandbox));
    }

    private static TwilioSenders sandboxed(Sender sandbox) {
        String why = ": sandbox, because TWILIO_ACCOUNT_SID is not set";
        return new TwilioSenders(sandbox, sandbox, List.of("SMS" + why, "voice" + why));
    }

    private static TwilioSenders senders(TwilioApi api, Settings settings, Messages messages) {
        Optional<Callbacks> callbacks = Callbacks.of(settings);
        String how =
                callbacks.isPresent()
                        ? ": by Twilio, with replies and delivery receipts"
                        : ": by Twilio, one way only: replies and delivery receipts cannot arrive, because PUBLIC_URL is not set or points to this machine";
        return new TwilioSenders(
                new SmsSender(api, messages, callbacks),
                new VoiceSender(api, messages, callbacks),
                List.of("SMS" + how, "voice" + how));
    }
}
