package dev.leash.verification.incident;

import dev.leash.model.escalation.Place;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.verification.report.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of one incident while its log is read. Used by one thread. */
final class Fold {

    Incident incident = Incident.UNREPORTED;

    /** Whether its history is damaged, so that what follows cannot be judged. */
    boolean isLost;

    /**
     * Whether something happened to it that only a newer version can judge, and so nothing that
     * follows can be judged here.
     */
    boolean isPartlyUnknown;

    long sequence;

    /** The last rung that its path, rather than a person, has paged since it was last opened. */
    @Nullable Place lastRung;

    @Nullable Where lastWhere;

    private String lastCause = "";
    private final List<Asked> asked = new ArrayList<>(2);
    private final Set<String> undeliverable = new HashSet<>(0);
    private final List<Answered> answers = new ArrayList<>(2);
    private @Nullable Instant overAt;

    /** That somebody answered, by the event of this sequence. */
    private record Answered(long sequence, Instant at) {}

    /** Whether an event belongs to the same decision as the one before. */
    boolean isOfSameDecision(Recorded recorded) {
        return recorded.cause().equals(lastCause);
    }

    void remember(Incident.Known after, Recorded recorded, Where where) {
        incident = after;
        lastCause = recorded.cause();
        lastWhere = where;
        overAt = overAt(overAt, recorded);
        List<String> people = Asked.by(recorded, after);
        if (!people.isEmpty()) {
            boolean isPage = recorded.event() instanceof IncidentEvent.Assigned;
            asked.add(new Asked(recorded.sequence(), isPage, people, recorded.at()));
        }
        if (recorded.event() instanceof IncidentEvent.Undeliverable failed) {
            undeliverable.add(failed.person());
        }
        if (Asked.isAnswer(recorded.event())) {
            answers.add(new Answered(recorded.sequence(), recorded.at()));
        }
    }

    private static @Nullable Instant overAt(@Nullable Instant before, Recorded recorded) {
        return switch (recorded.event()) {
            case IncidentEvent.Resolved _ -> recorded.at();
            case IncidentEvent.Reopened _ -> null;
            case IncidentEvent _ -> before;
        };
    }

    /** Whether what happens to it can be judged. */
    boolean isClear() {
        return !isLost && !isPartlyUnknown;
    }

    /** When it was over for the last time; empty while it is open. */
    Optional<Instant> overAt() {
        return Optional.ofNullable(overAt);
    }

    List<Asked> asked() {
        return asked;
    }

    Optional<Asked> asked(long sequence) {
        return asked.stream().filter(one -> one.sequence() == sequence).findFirst();
    }

    boolean couldNotBeReached(String person) {
        return undeliverable.contains(person);
    }

    /** When somebody first answered what an event of this sequence asked; empty when nobody has. */
    Optional<Instant> answeredSince(long sequence) {
        return answers.stream()
                .filter(answer -> answer.sequence() > sequence)
                .map(Answered::at)
                .findFirst();
    }
}
