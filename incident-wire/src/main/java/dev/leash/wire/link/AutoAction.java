package dev.leash.wire.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Action on a draft that a mail offers. */
public enum AutoAction {
    PUBLISH,
    DISMISS;

    /** Name of the action in links. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action with a {@link #word}. */
    public static Optional<AutoAction> of(String word) {
        return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }
}
