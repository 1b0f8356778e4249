package dev.leash.sheets.export;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Beginning;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An incident as one row of its sheet, one cell for each component. The cells alone suffice to
 * apply the next event, so that the sheet is the only state.
 *
 * @param uniqueId the id of the event that opened it
 */
record IncidentSheetRow(
        String id,
        String startedAt,
        String state,
        String assignee,
        String assignedAt,
        String comment,
        String details,
        String action,
        String uniqueId) {

    /** Order of numbers as text: by length, then alphabetically. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final List<String> STATES =
            State.ALL.stream().map(IncidentSheetRow::named).toList();

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

    static IncidentSheetRow opened(IncidentRecord recorded, Beginning opened, ExportStyle style) {
        String details = opened.report().details();
        return new IncidentSheetRow(
                recorded.incidentId(),
                style.minute(recorded.at()),
                named(opened instanceof IncidentEvent.AutoDrafted ? State.DRAFT : State.PENDING),
                "",
                "",
                comment(recorded, style),
                Cell.of(details.isBlank() ? opened.report().title() : details),
                style.link(recorded.incidentId()),
                recorded.id());
    }

    /** The row of cells that {@link #cells} returned. */
    static IncidentSheetRow ofCells(List<String> cells) {
        return new IncidentSheetRow(
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

    State inState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** The row after an event. An event without a summary changes only the comment. */
    IncidentSheetRow after(IncidentRecord recorded, ExportStyle style) {
        String newComment = comment(recorded, style);
        IncidentSummary now = recorded.incident();
        return now == null
                ? with(state, assignee, assignedAt, newComment)
                : with(named(now.state()), assignee(now), assignedAt(now, style), newComment);
    }

    private static String assignee(IncidentSummary now) {
        return now.assignee() == null ? "" : Cell.of(now.assignee());
    }

    /** Unchanged as long as the assignee is the same and is not paged anew. */
    private String assignedAt(IncidentSummary now, ExportStyle style) {
        boolean isPagedNow = now.escalation().pageSequence() == now.sequence();
        if (now.assignee() == null) {
            return "";
        }
        return assignee(now).equals(assignee) && !isPagedNow
                ? assignedAt
                : style.minute(now.updatedAt());
    }

    private IncidentSheetRow with(
            String newState, String newAssignee, String newAssignedAt, String newComment) {
        return new IncidentSheetRow(
                id,
                startedAt,
                newState,
                newAssignee,
                newAssignedAt,
                newComment,
                details,
                action,
                uniqueId);
    }

    private static String comment(IncidentRecord recorded, ExportStyle style) {
        return Cell.of(EventTypes.narrative(recorded).sentence().in(style));
    }

    /** Times have various formats; only the year has four digits in all of them. */
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
