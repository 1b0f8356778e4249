package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /**
     * What was reported, as far as a summary says it: the whole is in the event that opened the
     * incident, and this is written again with every event.
     */
    static Details begin(Report reported) {
        Report brief = reported.brief();
        return new Details(
                brief.slim(
                        brief.details(),
                        IncidentSummary.roomFor(brief.labels()),
                        IncidentSummary.roomFor(brief.links())),
                null);
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
        Severity severity =
                edit.severity() == null || edit.severity().id().equals(report.severity().id())
                        ? report.severity()
                        : edit.severity();
        boolean isOtherwiseBad = !severity.equals(report.severity());
        Map<String, String> labels = report.labels().equals(edit.labels()) ? null : edit.labels();
        if (!isRenamed && !isOtherwiseBad && labels == null) {
            return Decision.alreadyDone(
                    OutcomeCode.NOTHING_CHANGED,
                    "Incident %s already has that title, severity and labels."
                            .formatted(incidentId));
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

    /** What makes it as bad as that; empty when it is so bad already. */
    Optional<IncidentEvent> raisedTo(Severity worse) {
        return worse.isWorseThan(report.severity())
                ? Optional.of(
                        new IncidentEvent.Edited(
                                report.title(), worse, null, report.severity().name()))
                : Optional.empty();
    }

    Details after(IncidentEvent.OfDetails event, IncidentRecord recorded) {
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
