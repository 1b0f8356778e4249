package dev.leash.sheets.export;

import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.State;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An incident as one row of its sheet, each part a cell. It can be folded on from its cells alone,
 * so the sheet is all the memory there is.
 *
 * @param uniqueId the id of the event that opened it
 */
record IncidentRow(
        String id,
        String startedAt,
        String state,
        String assignee,
        String assignedAt,
        String comment,
        String details,
        String action,
        String uniqueId) {

    /** Numbers as text: the longer one is the greater one. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final List<String> STATES =
            State.ALL.stream().map(IncidentRow::named).toList();

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    static final ExportSheet SHEET =
            new ExportSheet(
                    "incidents",
                    List.of(
                            Column.of("id", Kind.NUMBER),
                            Column.of("started_at", Kind.TIME),
                            Column.of("state", STATES),
                            Column.of("assignee", Kind.WORD),
                            Column.of("assigned_at", Kind.TIME),
                            Column.of("comment", Kind.TEXT),
                            Column.of("details", Kind.TEXT),
                            Column.of("action", Kind.LINK),
                            Column.of("unique_id", Kind.WORD)),
                    1,
                    Comparator.comparing(List::getFirst, BY_NUMBER),
                    row -> yearOf(row.get(1)));

    static IncidentRow opened(Recorded recorded, Opened opened, ExportStyle style) {
        String details = opened.report().details();
        return new IncidentRow(
                recorded.incidentId(),
                style.minute(recorded.at()),
                named(State.PENDING),
                "",
                "",
                comment(recorded, style),
                Cell.of(details.isBlank() ? opened.report().title() : details),
                style.link(recorded.incidentId()),
                recorded.id());
    }

    /** The row of some cells that {@link #cells} gave. */
    static IncidentRow ofCells(List<String> cells) {
        return new IncidentRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8));
    }

    List<String> cells() {
        return List.of(
                id, startedAt, state, assignee, assignedAt, comment, details, action, uniqueId);
    }

    /** The state it is in. */
    State inState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** The row after what happened next. */
    IncidentRow after(Recorded recorded, ExportStyle style) {
        IncidentRow commented = with(comment(recorded, style));
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case Opened opened -> opened(recorded, opened, style);
            case Attached _,
                    PathExhausted _,
                    Undeliverable _,
                    Renotified _,
                    Noted _,
                    Unrecognised _ ->
                    commented;
            case Assigned assigned ->
                    commented.with(
                            State.ASSIGNED,
                            Cell.of(assigned.assignment().assignee()),
                            style.minute(at));
            case NobodyFound _, Reopened _ -> commented.with(State.PENDING, "", "");
            case Failed _ -> commented.with(State.ERROR, "", "");
            case Acknowledged acknowledged ->
                    commented.inProgress(acknowledged.owner(), style.minute(at));
            case Snoozed snoozed -> commented.inProgress(snoozed.owner(), style.minute(at));
            case Resolved _ -> commented.with(State.RESOLVED, assignee, assignedAt);
        };
    }

    /** Whoever has it already has had it since before. */
    private IncidentRow inProgress(String owner, String at) {
        String cell = Cell.of(owner);
        return with(State.IN_PROGRESS, cell, cell.equals(assignee) ? assignedAt : at);
    }

    private IncidentRow with(String newComment) {
        return new IncidentRow(
                id, startedAt, state, assignee, assignedAt, newComment, details, action, uniqueId);
    }

    private IncidentRow with(State newState, String newAssignee, String newAssignedAt) {
        return new IncidentRow(
                id,
                startedAt,
                named(newState),
                newAssignee,
                newAssignedAt,
                comment,
                details,
                action,
                uniqueId);
    }

    private static String comment(Recorded recorded, ExportStyle style) {
        return Cell.of(new Wording(style).of(recorded));
    }

    /** A time may be written in many ways; of its parts only a year has four digits. */
    private static String yearOf(String startedAt) {
        return YEAR.matcher(startedAt)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("before");
    }

    private static String named(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
