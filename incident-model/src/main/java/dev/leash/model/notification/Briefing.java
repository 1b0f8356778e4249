package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of an incident.
 *
 * @param title what is broken, in one line
 * @param details everything that was reported
 * @param severity how bad
 * @param source who reported it
 * @param openedAt when
 * @param owner who has it; null when nobody has
 * @param escalateAt when something happens by itself; null when nothing does
 * @param due what happens then; null when nothing does, and in records written before it was said
 * @param told everybody who was paged or told of it, in order, at most the last {@value #MAX_TOLD};
 *     null in records written before it was said
 */
public record Briefing(
        String title,
        String details,
        Severity severity,
        String source,
        Instant openedAt,
        @Nullable String owner,
        @Nullable Instant escalateAt,
        @Nullable Due due,
        @Nullable List<String> told) {

    /** How many of those who were told are named; more nobody reads in a message. */
    public static final int MAX_TOLD = 20;

    /** What there is to say where nobody is known to have been told. */
    public Briefing(
            String title,
            String details,
            Severity severity,
            String source,
            Instant openedAt,
            @Nullable String owner,
            @Nullable Instant escalateAt,
            @Nullable Due due) {
        this(title, details, severity, source, openedAt, owner, escalateAt, due, null);
    }

    public Briefing {
        requireNonNull(title, "title");
        requireNonNull(details, "details");
        requireNonNull(severity, "severity");
        requireNonNull(source, "source");
        requireNonNull(openedAt, "openedAt");
        told = told == null ? null : List.copyOf(told);
    }

    /** Everybody who was told of it but one, in order. */
    public List<String> toldBesides(String person) {
        return told == null
                ? List.of()
                : told.stream().filter(other -> !other.equals(person)).toList();
    }

    /** What there is to say of an incident as it is. */
    public static Briefing of(Incident.Known incident) {
        Report report = incident.history().report();
        return new Briefing(
                report.title(),
                report.details(),
                report.severity(),
                report.source(),
                incident.history().openedAt(),
                incident.owner().orElse(null),
                incident.nextDeadline().orElse(null),
                Due.of(incident).orElse(null),
                lastOf(incident.history().involved()));
    }

    private static List<String> lastOf(List<String> involved) {
        return involved.subList(Math.max(0, involved.size() - MAX_TOLD), involved.size());
    }
}
