package dev.leash.verification.incident;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.verification.report.RecordPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State of one incident while its events are read. Not thread-safe. */
final class IncidentFold {

    Incident incident = Incident.UNREPORTED;

    /** Whether its history is damaged, so that later events cannot be judged. */
    boolean isLost;

    /** Whether it has an event of a newer version, so that later events cannot be judged. */
    boolean isPartlyUnknown;

    long sequence;

    /** The last level that its path, rather than a person, has paged since it was last opened. */
    @Nullable PathPosition lastRung;

    @Nullable RecordPosition lastWhere;

    private String lastCause = "";
    private final List<RequestedPages> asked = new ArrayList<>(2);
    private final Set<String> undeliverable = new HashSet<>(0);
    private final List<Answered> answers = new ArrayList<>(2);
    private @Nullable Instant overAt;

    /** An answer, by the sequence of its event. */
    private record Answered(long sequence, Instant at) {}

    /** Whether an event belongs to the same decision as the one before. */
    boolean isOfSameDecision(IncidentRecord recorded) {
        return recorded.cause().equals(lastCause);
    }

    void remember(Incident.Known after, IncidentRecord recorded, RecordPosition where) {
        incident = after;
        lastCause = recorded.cause();
        lastWhere = where;
        overAt = overAt(overAt, recorded);
        List<String> people = RequestedPages.by(recorded, after);
        if (!people.isEmpty()) {
            boolean isPage = recorded.event() instanceof IncidentEvent.Assigned;
            asked.add(new RequestedPages(recorded.sequence(), isPage, people, recorded.at()));
        }
        if (recorded.event() instanceof IncidentEvent.Undeliverable failed) {
            undeliverable.add(failed.person());
        }
        if (RequestedPages.isAnswer(recorded.event())) {
            answers.add(new Answered(recorded.sequence(), recorded.at()));
        }
    }

    private static @Nullable Instant overAt(@Nullable Instant before, IncidentRecord recorded) {
        return switch (recorded.event()) {
            case IncidentEvent.Resolved _ -> recorded.at();
            case IncidentEvent.Reopened _ -> null;
            case IncidentEvent _ -> before;
        };
    }

    /** Whether its events can be judged. */
    boolean isClear() {
        return !isLost && !isPartlyUnknown;
    }

    /** When it was last resolved; empty while it is open. */
    Optional<Instant> overAt() {
        return Optional.ofNullable(overAt);
    }

    List<RequestedPages> asked() {
        return asked;
    }

    Optional<RequestedPages> asked(long sequence) {
        return asked.stream().filter(one -> one.sequence() == sequence).findFirst();
    }

    boolean couldNotBeReached(String person) {
        return undeliverable.contains(person);
    }

    /** When the event of this sequence was first answered; empty when it was not. */
    Optional<Instant> answeredSince(long sequence) {
        return answers.stream()
                .filter(answer -> answer.sequence() > sequence)
                .map(Answered::at)
                .findFirst();
    }
}
