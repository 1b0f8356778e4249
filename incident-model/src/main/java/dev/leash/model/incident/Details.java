package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Facet: what is broken.
 *
 * @param report the report that opened the incident, {@linkplain Report#brief in brief}, with its
 *     current title and severity
 * @param editedSequence sequence of the last edit; null when there is none
 */
public record Details(Report report, @Nullable Long editedSequence) {
    public Details {
        requireNonNull(report, "report");
    }

    static Decision decide(
            Incident.Known known, IncidentCommand.OfDetails command, CommandEnvelope request) {
        return switch (command) {
            case IncidentCommand.Edit edit -> known.details().edit(known.id(), edit, request);
        };
    }

    /** Edits in any state. An edit made since the author looked is not undone. */
    private Decision edit(String incidentId, IncidentCommand.Edit edit, CommandEnvelope request) {
        boolean isRenamed = !edit.title().equals(report.title());
        boolean isOtherwiseBad = !edit.severity().equals(report.severity());
        if (!isRenamed && !isOtherwiseBad) {
            return Decision.alreadyDone(
                    OutcomeCode.NOTHING_CHANGED,
                    "Incident %s already has that title and severity.".formatted(incidentId));
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
                        edit.severity(),
                        isRenamed ? report.title() : null,
                        isOtherwiseBad ? report.severity().name() : null));
    }

    Details after(IncidentEvent.OfDetails event, IncidentRecord recorded) {
        return switch (event) {
            case IncidentEvent.Edited edited ->
                    new Details(
                            report.edited(edited.title(), edited.severity()), recorded.sequence());
        };
    }
}
