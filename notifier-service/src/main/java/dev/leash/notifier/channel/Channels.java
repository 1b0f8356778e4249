package dev.leash.notifier.channel;

import dev.leash.model.directory.Channel;
import dev.leash.notifier.channel.email.MailSenders;
import dev.leash.notifier.channel.sandbox.SandboxSender;
import dev.leash.notifier.channel.slack.SlackSender;
import dev.leash.notifier.channel.twilio.TwilioSenders;
import dev.leash.notifier.message.Links;
import dev.leash.notifier.message.Messages;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import dev.leash.slack.SlackSettings;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.link.SignedLinks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Senders of all channels.
 *
 * @param senders one for every channel
 * @param atStart what an administrator should read at start: how mail is sent, what is sandboxed
 *     and why
 */
public record Channels(Map<Channel, Sender> senders, List<String> atStart) {

    /**
     * Creates the senders that the settings ask for.
     *
     * @param producers where the sandbox writes
     * @param links signs the links in messages
     * @param clock dates messages and links
     * @throws RefusedSettingException when a value is not allowed
     * @throws IllegalArgumentException when values contradict each other; the message says what to
     *     change
     */
    public static Channels of(
            Settings settings, Producers producers, SignedLinks links, InstantSource clock) {
        Messages messages =
                new Messages(
                        new Links(HttpSettings.publicUrl(settings), links, clock),
                        settings.get(TimeSettings.TZ));
        Sender sandbox = new SandboxSender(messages, producers, clock);
        MailSenders mail = MailSenders.of(settings, messages, sandbox, clock);
        Sender slack =
                SlackSettings.bot(settings)
                        .<Sender>map(api -> SlackSender.start(api, messages, clock))
                        .orElse(sandbox);
        TwilioSenders twilio = TwilioSenders.of(settings, messages, sandbox);
        return new Channels(
                Map.of(
                        Channel.EMAIL,
                        mail.sender(),
                        Channel.SLACK,
                        slack,
                        Channel.SMS,
                        twilio.sms(),
                        Channel.VOICE,
                        twilio.voice()),
                atStart(settings, mail, twilio));
    }

    private static List<String> atStart(Settings settings, MailSenders mail, TwilioSenders twilio) {
        List<String> lines = new ArrayList<>();
        lines.add(mail.atStart());
        lines.add(
                SlackSettings.bot(settings)
                        .map(api -> "Slack: by " + api.root())
                        .orElse("Slack: sandbox, because SLACK_BOT_TOKEN is not set"));
        lines.addAll(twilio.atStart());
        boolean anyLeave =
                !mail.sender().isSandbox()
                        || settings.find(SlackSettings.BOT_TOKEN).isPresent()
                        || !twilio.sms().isSandbox();
        if (anyLeave && settings.find(HttpSettings.PUBLIC_URL).isEmpty()) {
            lines.add(
                    "links in messages begin with %s and work on this machine only, because PUBLIC_URL is not set"
                            .formatted(HttpSettings.publicUrl(settings)));
        }
        return List.copyOf(lines);
    }
}
