package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facet that says what is broken.
 *
 * @param report the report that opened the incident, {@linkplain Report#brief in brief}, with the
 *     title, severity and labels it has now
 * @param editedSequence the number of the event that last edited it; null when none has
 */
public record Details(Report report, @Nullable Long editedSequence) {
    public Details {
        requireNonNull(report, "report");
    }

    static Decision decide(
            Incident.Known known, IncidentCommand.OfDetails command, Requested request) {
        return switch (command) {
            case IncidentCommand.Edit edit -> known.details().edit(known.id(), edit, request);
        };
    }

    /** Whatever its state. What somebody else has edited meanwhile is not undone. */
    private Decision edit(String incidentId, IncidentCommand.Edit edit, Requested request) {
        boolean isRenamed = !edit.title().equals(report.title());
        boolean isOtherwiseBad = !edit.severity().equals(report.severity());
        Map<String, String> labels =
                report.labels().equals(edit.labels()) ? null : edit.labels();
        if (!isRenamed && !isOtherwiseBad && labels == null) {
            return Decision.alreadyDone(
                    OutcomeCode.NOTHING_CHANGED,
                    "Incident %s has that title, severity and labels.".formatted(incidentId));
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
                        isOtherwiseBad ? report.severity().name() : null,
                        labels,
                        labels == null ? null : otherThan(labels)));
    }

    /** The labels that are no more, or are others. */
    private Map<String, String> otherThan(Map<String, String> labels) {
        Map<String, String> former = new HashMap<>(report.labels());
        former.entrySet().removeAll(labels.entrySet());
        return former;
    }

    Details after(IncidentEvent.OfDetails event, Recorded recorded) {
        return switch (event) {
            case IncidentEvent.Edited edited ->
                    new Details(
                            report.edited(
                                    edited.title(),
                                    edited.severity(),
                                    Optional.ofNullable(edited.labels()).orElse(report.labels())),
                            recorded.sequence());
        };
    }
}
