package dev.leash.notifier.message;

import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RollUp;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of an incident besides what is broken. */
final class Facts {

    /** The longest name of a person or a source that is told, in characters. */
    static final int MAX_NAME_LENGTH = 100;

    /** The longest title of another incident, in characters. */
    private static final int MAX_MENTION_LENGTH = 80;

    private Facts() {}

    static List<Fact> of(Attempt attempt, String owner, Instant now) {
        Briefing briefing = attempt.briefing();
        String source = Harmless.line(briefing.source(), MAX_NAME_LENGTH);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ID", attempt.delivery().incidentId()));
        facts.add(new Fact("Severity", word(briefing.severity())));
        facts.add(
                new Fact(
                        attempt.purpose() == Purpose.RESOLVED ? "Was assigned to" : "Assigned to",
                        owner));
        facts.add(new Fact("Reported", Moments.words(briefing.openedAt(), now) + " by " + source));
        if (attempt.rollUp() != null) {
            facts.addAll(others(attempt.rollUp()));
        }
        return List.copyOf(facts);
    }

    private static List<Fact> others(RollUp others) {
        List<Fact> facts = new ArrayList<>();
        for (RollUp.Mention mention : others.first()) {
            String title = Harmless.line(mention.title(), MAX_MENTION_LENGTH);
            String words = "%s (%s)".formatted(title, word(mention.severity()));
            facts.add(new Fact("Also " + mention.incidentId(), words));
        }
        int unnamed = others.count() - others.first().size();
        if (unnamed > 0) {
            facts.add(new Fact("And", unnamed + " more, on the dashboard"));
        }
        return facts;
    }

    /** How bad, in a word. */
    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
