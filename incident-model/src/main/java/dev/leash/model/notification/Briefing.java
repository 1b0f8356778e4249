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
 * @param details what was reported, at most {@value Report#MAX_BRIEF_BYTES} bytes of UTF-8, except in
 *     records written before there was a bound
 * @param severity how bad
 * @param source who reported it
 * @param openedAt when
 * @param owner who has it; null when nobody has
 * @param escalateAt when something happens by itself; null when nothing does
 * @param due what happens then; null when nothing does, and in records written before it was said
 * @param told everybody who was paged or told of it, in order, at most the last {@value #MAX_TOLD};
 *     null in records written before it was said
 * @param declarable whether it is a page that can be declared an incident; null when it is not
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
        @Nullable List<String> told,
        @Nullable Boolean declarable) {

    /** How many of those who were told are named; more nobody reads in a message. */
    public static final int MAX_TOLD = 20;

    /** More of the details than any channel but mail has room for, in characters. */
    private static final int MAX_SHORT_DETAILS = 2_000;

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
        this(title, details, severity, source, openedAt, owner, escalateAt, due, null, null);
    }

    public Briefing {
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

    /** The same with no more of the details than a channel shows. */
    public Briefing on(Channel channel) {
        int most =
                switch (channel) {
                    case EMAIL -> Report.MAX_BRIEF_BYTES;
                    case SLACK, SMS, UNKNOWN -> MAX_SHORT_DETAILS;
                    case VOICE -> 0;
                };
        return details.length() <= most
                ? this
                : new Briefing(
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

    /** What there is to say of an incident as it is. */
    public static Briefing of(Incident.Known incident) {
        Report report = incident.details().report();
        return new Briefing(
                report.title(),
                report.brief().details(),
                report.severity(),
                report.source(),
                incident.core().openedAt(),
                incident.owner().orElse(null),
                incident.nextDeadline().orElse(null),
                Due.of(incident).orElse(null),
                lastOf(incident.escalation().audience().involved()),
                Publication.isDeclarable(incident) ? true : null);
    }

    private static List<String> lastOf(List<String> involved) {
        return involved.subList(Math.max(0, involved.size() - MAX_TOLD), involved.size());
    }
}
