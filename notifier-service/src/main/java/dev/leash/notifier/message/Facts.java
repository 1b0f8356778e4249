package dev.leash.notifier.message;

import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RollUp;
import dev.leash.model.severity.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts of a message about an incident, besides its title and details. */
final class Facts {

    /** The longest name of a person or a source, in characters. */
    static final int MAX_NAME_LENGTH = 100;

    /** How many of the other people who were told are named. */
    private static final int MAX_PEOPLE = 5;

    /** The longest title of another incident, in characters. */
    private static final int MAX_MENTION_LENGTH = 80;

    private Facts() {}

    static List<Fact> of(
            DeliveryId delivery,
            IncidentBriefing briefing,
            Purpose purpose,
            String owner,
            LocalTimes moments) {
        String source = Harmless.line(briefing.source(), MAX_NAME_LENGTH);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ID", delivery.incidentId()));
        facts.add(new Fact("Severity", word(briefing.severity())));
        facts.add(new Fact(purpose == Purpose.RESOLVED ? "Was assigned to" : "Assigned to", owner));
        alsoTold(briefing.toldBesides(delivery.person())).ifPresent(facts::add);
        facts.add(new Fact("Reported", moments.words(briefing.openedAt()) + " by " + source));
        return List.copyOf(facts);
    }

    /** Who else was told, the latest first. */
    private static Optional<Fact> alsoTold(List<String> people) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        String named =
                people.reversed().stream()
                        .limit(MAX_PEOPLE)
                        .map(person -> Harmless.line(person, MAX_NAME_LENGTH))
                        .collect(Collectors.joining(", "));
        int unnamed = people.size() - MAX_PEOPLE;
        return Optional.of(
                new Fact("Also told", unnamed > 0 ? named + " and " + unnamed + " more" : named));
    }

    /** The other incidents of a rolled-up message; none when the message is about one. */
    static List<Fact> others(@Nullable RollUp others) {
        if (others == null) {
            return List.of();
        }
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

    /** The severity in a word. */
    static String word(Severity severity) {
        return Harmless.line(severity.word(), Severity.MAX_NAME_LENGTH);
    }
}
