package dev.leash.notifier;

import dev.leash.notifier.channel.email.EmailSettings;
import dev.leash.settings.Setting;
import java.util.List;

/** What an administrator sets of the notifier: the channels. */
public final class NotifierSettings {

    private NotifierSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return EmailSettings.all();
    }
}
