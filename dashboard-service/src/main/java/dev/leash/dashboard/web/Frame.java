package dev.leash.dashboard.web;

import dev.leash.dashboard.session.Visitor;
import dev.leash.view.engine.ReaderStatus;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Common content of every page.
 *
 * @param section the part of the dashboard: the first segment of the page's address
 * @param title title of the window
 * @param visitor the visitor
 * @param formToken value of the hidden field of every form
 * @param requestIds makes an id for each form, so that a double click is one request
 * @param flash message about the last request; null when there is none
 * @param times time in words, as of now
 * @param names display names of people
 * @param assets addresses of static files
 * @param reader how up to date the view is
 * @param base address at which people reach the dashboard
 * @param alarmBar finds the problems to show; not called by parts that do not show them
 * @param live whether the page is kept up to date while it is open
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

    /** The problems to show at the top. */
    public AlarmBar alarms() {
        return alarmBar.get();
    }

    /** A new id for one form. */
    public String requestId() {
        return requestIds.get().toString();
    }

    /** Whether the page belongs to a section of the navigation. */
    public boolean isIn(String name) {
        return section.equals(name);
    }
}
