package dev.leash.sheets.export;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentSummary;
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
 * An incident as one row of its sheet, each part a cell. Its cells and the next event are all that
 * is needed to go on, so the sheet is all the memory there is.
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

    State inState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /**
     * The row after what happened next. An event that does not say how it left the incident changes
     * nothing but the comment.
     */
    IncidentRow after(Recorded recorded, ExportStyle style) {
        String newComment = comment(recorded, style);
        IncidentSummary now = recorded.incident();
        return now == null
                ? with(state, assignee, assignedAt, newComment)
                : with(named(now.state()), assignee(now), assignedAt(now, style), newComment);
    }

    private static String assignee(IncidentSummary now) {
        return now.assignee() == null ? "" : Cell.of(now.assignee());
    }

    /** Whoever has it already, and is not paged anew, has had it since before. */
    private String assignedAt(IncidentSummary now, ExportStyle style) {
        boolean isPagedNow = now.escalation().pageSequence() == now.sequence();
        if (now.assignee() == null) {
            return "";
        }
        return assignee(now).equals(assignee) && !isPagedNow
                ? assignedAt
                : style.minute(now.updatedAt());
    }

    private IncidentRow with(
            String newState, String newAssignee, String newAssignedAt, String newComment) {
        return new IncidentRow(
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

    private static String comment(Recorded recorded, ExportStyle style) {
        return Cell.of(EventTypes.narrative(recorded).sentence().in(style));
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
