package dev.leash.dashboard.web;

import dev.leash.dashboard.session.Visitor;
import dev.leash.view.engine.ReaderStatus;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param section the part of the dashboard it belongs to: the first segment of its address
 * @param title what the window is called
 * @param visitor who looks
 * @param formToken what every form on it carries
 * @param requestIds mints a name for each form, so that a double click is one request
 * @param flash what it says of what was just done; null when nothing was
 * @param times time in words, as of now
 * @param names people by the names other people call them
 * @param assets where its files are
 * @param reader how up to date it is
 * @param base how people reach the dashboard
 * @param alarmBar finds what must not be missed; a part that does not show it does not ask
 * @param live whether it is kept up to date while it is open
 */
public record Frame(
        String section,
        String title,
        Visitor visitor,
        String formToken,
        Supplier<UUID> requestIds,
        @Nullable Flash flash,
        Times times,
        Names names,
        Assets assets,
        ReaderStatus reader,
        URI base,
        Supplier<AlarmBar> alarmBar,
        boolean live) {

    /** What must not be missed. */
    public AlarmBar alarms() {
        return alarmBar.get();
    }

    /** A name for one form. */
    public String requestId() {
        return requestIds.get().toString();
    }

    /** Whether a link of the navigation leads here. */
    public boolean isIn(String name) {
        return section.equals(name);
    }
}
