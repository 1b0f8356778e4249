package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Publication;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of an incident.
 *
 * @param title what is broken, in one line
 * @param details the reported text, at most {@value Report#MAX_BRIEF_BYTES} bytes of UTF-8, except
 *     in records of older versions
 * @param severity severity of the incident
 * @param source source of the report
 * @param openedAt when the incident was opened
 * @param owner the owner; null when there is none
 * @param escalateAt the next deadline; null when there is none
 * @param due what happens at the next deadline; null when there is none, and in records of older
 *     versions
 * @param told everybody who was paged or told, in order, at most the last {@value #MAX_TOLD}; null
 *     in records of older versions
 */
public record IncidentBriefing(
        String title,
        String details,
        Severity severity,
        String source,
        Instant openedAt,
        @Nullable String owner,
        @Nullable Instant escalateAt,
        @Nullable NextDeadline due,
        @Nullable List<String> told,
        @Nullable Boolean declarable) {

    /** Maximum number of people named; no reader of a message needs more. */
    public static final int MAX_TOLD = 20;

    /**
     * Longest details on channels other than mail, in characters; more than any of them has room
     * for.
     */
    private static final int MAX_SHORT_DETAILS = 2_000;

    /** A briefing that names nobody who was told. */
    public IncidentBriefing(
            String title,
            String details,
            Severity severity,
            String source,
            Instant openedAt,
            @Nullable String owner,
            @Nullable Instant escalateAt,
            @Nullable NextDeadline due) {
        this(title, details, severity, source, openedAt, owner, escalateAt, due, null, null);
    }

    public IncidentBriefing {
        told = told == null ? null : List.copyOf(told);
    }

    /** Whether it can be declared an incident, as far as is said. */
    public boolean isDeclarable() {
        return declarable != null && declarable;
    }

    /** Everybody who was told of it but one, in order. */
    public List<String> toldBesides(String person) {
        return told == null
                ? List.of()
                : told.stream().filter(other -> !other.equals(person)).toList();
    }

    /** The briefing with no more details than a channel shows. */
    public IncidentBriefing on(Channel channel) {
        int most =
                switch (channel) {
                    case EMAIL -> Report.MAX_BRIEF_BYTES;
                    case SLACK, SMS, UNKNOWN -> MAX_SHORT_DETAILS;
                    case VOICE -> 0;
                };
        return details.length() <= most
                ? this
                : new IncidentBriefing(
                        title,
                        most == 0 ? "" : WellFormedText.cut(details, most),
                        severity,
                        source,
                        openedAt,
                        owner,
                        escalateAt,
                        due,
                        told,
                        declarable);
    }

    /** The briefing for the current state of an incident. */
    public static IncidentBriefing of(Incident.Known incident) {
        Report report = incident.details().report();
        return new IncidentBriefing(
                report.title(),
                report.brief().details(),
                report.severity(),
                report.source(),
                incident.core().openedAt(),
                incident.owner().orElse(null),
                incident.nextDeadline().orElse(null),
                NextDeadline.of(incident).orElse(null),
                lastOf(incident.escalation().audience().involved()),
                Publication.isDeclarable(incident) ? true : null);
    }

    private static List<String> lastOf(List<String> involved) {
        return involved.subList(Math.max(0, involved.size() - MAX_TOLD), involved.size());
    }
}
