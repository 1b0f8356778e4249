package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Test pages that one person was sent lately. Each is an incident that wakes them, so that they are
 * sent {@value #MAX} within half an hour at most, by any sender on any node.
 *
 * @param person the contact
 * @param sentAt when, in order; {@value #MAX} at most
 */
public record TestPages(String person, List<Instant> sentAt) implements TriageSubject {

    /** How many one person is sent within {@link #WITHIN}. */
    public static final int MAX = 6;

    /** For how long one counts. */
    public static final Duration WITHIN = Duration.ofMinutes(30);

    public TestPages {
        requireNonNull(person, "person");
        sentAt = List.copyOf(sentAt);
        if (sentAt.isEmpty() || sentAt.size() > MAX) {
            throw new IllegalArgumentException(
                    "%d test pages; from 1 to %d are allowed".formatted(sentAt.size(), MAX));
        }
    }

    static String subject(String person) {
        return "test-pages/" + person;
    }

    @Override
    public String subject() {
        return subject(person);
    }

    @Override
    public Map<TriageTimer, Instant> deadlines() {
        return Map.of(TriageTimer.TEST_PAGES, sentAt.getLast().plus(WITHIN));
    }

    /** Why a person is sent no test page now; empty when they are. */
    static Optional<Outcome.Refused> refusal(
            @Nullable TestPages before, String person, Directory directory, Instant now) {
        if (directory.contact(person).filter(Contact::isReachable).isEmpty()) {
            return Optional.of(
                    new Outcome.Refused(
                            OutcomeCode.NOT_REACHABLE,
                            "There is no contact '%s' with an e-mail address or a phone number. Add one to the contacts."
                                    .formatted(person)));
        }
        List<Instant> counting = counting(before, now);
        if (counting.size() < MAX) {
            return Optional.empty();
        }
        long minutes =
                Math.max(1, Duration.between(now, counting.getFirst().plus(WITHIN)).toMinutes());
        return Optional.of(
                new Outcome.Refused(
                        OutcomeCode.ASKED_TOO_OFTEN,
                        "%s was sent %d test pages within half an hour. Wait %d more minutes before the next."
                                .formatted(person, MAX, minutes)));
    }

    /** The same with one more. */
    static TestPages oneMore(@Nullable TestPages before, String person, Instant now) {
        List<Instant> sent = new ArrayList<>(counting(before, now));
        sent.add(now);
        return new TestPages(person, sent);
    }

    /** What is later than now was sent before the clock was set back, and does not count. */
    private static List<Instant> counting(@Nullable TestPages before, Instant now) {
        return before == null
                ? List.of()
                : before.sentAt().stream()
                        .filter(at -> at.isAfter(now.minus(WITHIN)) && !at.isAfter(now))
                        .toList();
    }
}
