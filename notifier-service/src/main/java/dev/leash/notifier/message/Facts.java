package dev.leash.notifier.message;

import dev.leash.model.incident.Severity;
import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What is known of an incident besides what is broken. */
final class Facts {

    /** The longest name of a person or a source that is told, in characters. */
    static final int MAX_NAME_LENGTH = 100;

    private Facts() {}

    static List<Fact> of(
            DeliveryId delivery, Briefing briefing, Purpose purpose, String owner, Instant now) {
        String source = Harmless.line(briefing.source(), MAX_NAME_LENGTH);
        return List.of(
                new Fact("ID", delivery.incidentId()),
                new Fact("Severity", word(briefing.severity())),
                new Fact(purpose == Purpose.RESOLVED ? "Was assigned to" : "Assigned to", owner),
                new Fact("Reported", Moments.words(briefing.openedAt(), now) + " by " + source));
    }

    /** How bad, in a word. */
    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
