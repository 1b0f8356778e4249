package dev.leash.notifier;

import dev.leash.notifier.channel.email.EmailSettings;
import dev.leash.settings.Setting;
import dev.leash.slack.SlackSettings;
import java.util.List;
import java.util.stream.Stream;

/** What an administrator sets of the notifier: the channels. */
public final class NotifierSettings {

    private NotifierSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return Stream.of(EmailSettings.all(), SlackSettings.all()).flatMap(List::stream).toList();
    }
}
