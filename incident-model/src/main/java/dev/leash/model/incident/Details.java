package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facet that says what is broken.
 *
 * @param report the report that opened the incident, {@linkplain Report#brief in brief} and with the
 *     labels and links of a summary, under the title and severity it has now
 * @param editedSequence the number of the event that last edited it; null when none has
 */
public record Details(Report report, @Nullable Long editedSequence) {
    public Details {
        requireNonNull(report, "report");
    }

    /**
     * What was reported, as far as a summary says it: the whole is in the event that opened the
     * incident, and this is written again with every event.
     */
    static Details begin(Report reported) {
        Report brief = reported.brief();
        return new Details(
                new Report(
                        brief.title(),
                        brief.details(),
                        brief.severity(),
                        IncidentSummary.roomFor(brief.labels()),
                        IncidentSummary.roomFor(brief.links()),
                        brief.dedupKey(),
                        brief.source()),
                null);
    }

    static Decision decide(
            Incident.Known known, IncidentCommand.OfDetails command, Requested request) {
        return switch (command) {
            case IncidentCommand.Edit edit -> known.details().edit(known.id(), edit, request);
        };
    }

    /**
     * Whatever its state. What somebody else has edited meanwhile is not undone. The severity it has
     * is the same one, also where it is called or ranked otherwise by now.
     */
    private Decision edit(String incidentId, IncidentCommand.Edit edit, Requested request) {
        boolean isRenamed = !edit.title().equals(report.title());
        Severity severity =
                edit.severity() == null || edit.severity().id().equals(report.severity().id())
                        ? report.severity()
                        : edit.severity();
        boolean isOtherwiseBad = !severity.equals(report.severity());
        if (!isRenamed && !isOtherwiseBad) {
            return Decision.alreadyDone(
                    OutcomeCode.NOTHING_CHANGED,
                    "Incident %s has that title and severity.".formatted(incidentId));
        }
        if (Staleness.isBefore(request, editedSequence)) {
            return Decision.refuse(
                    OutcomeCode.CHANGED_MEANWHILE,
                    "Incident %s was edited since you looked: it is “%s”, %s, now."
                            .formatted(incidentId, report.title(), report.severity().word()));
        }
        return Decision.accept(
                new IncidentEvent.Edited(
                        edit.title(),
                        severity,
                        isRenamed ? report.title() : null,
                        isOtherwiseBad ? report.severity().name() : null));
    }

    /** What makes it as bad as that; empty when it is so bad already. */
    Optional<IncidentEvent> raisedTo(Severity worse) {
        return worse.isWorseThan(report.severity())
                ? Optional.of(
                        new IncidentEvent.Edited(
                                report.title(), worse, null, report.severity().name()))
                : Optional.empty();
    }

    Details after(IncidentEvent.OfDetails event, Recorded recorded) {
        return switch (event) {
            case IncidentEvent.Edited edited ->
                    new Details(
                            report.edited(edited.title(), edited.severity()),
                            recorded.sequence());
        };
    }
}
