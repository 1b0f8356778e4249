package dev.leash.dashboard.draft;

import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;

/** Settings of the page about drafts. */
public final class DraftSettings {

    /** Whether a link only shows a button. */
    public static final Setting<Boolean> AUTO_ACTION_CONFIRM =
            Setting.of(
                    "AUTO_ACTION_CONFIRM",
                    "Whether the links of mails about drafts show a button first; otherwise opening one publishes or dismisses the draft, also when a mail scanner does it.",
                    "true or false",
                    "true",
                    Parsers::yesOrNo);

    private DraftSettings() {}
}
