package dev.leash.dashboard.incident;

import dev.leash.view.incident.IncidentRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next deadline of an incident, for a line of a list.
 *
 * @param text what happens
 * @param at when; null when there is no deadline
 */
public record NextStep(String text, @Nullable Instant at) {

    /** The next step of an incident. */
    public static NextStep of(IncidentRow row) {
        Instant at = row.nextAt();
        return switch (row.state()) {
            case PENDING ->
                    new NextStep(at == null ? "nobody has it" : "searches every minute", null);
            case ASSIGNED -> new NextStep(at == null ? "path has ended" : "escalates in", at);
            case IN_PROGRESS -> {
                String then = row.snoozed() ? "snoozed for" : "pages again in";
                yield new NextStep(at == null ? "" : then, at);
            }
            case ERROR -> new NextStep("needs an owner", null);
            case DRAFT -> new NextStep("draft expires in", at);
            case RESOLVED, UNKNOWN -> new NextStep("", null);
        };
    }
}
