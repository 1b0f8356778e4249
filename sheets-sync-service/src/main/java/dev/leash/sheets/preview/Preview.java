package dev.leash.sheets.preview;

import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.sheets.export.OpenIncidentRow;
import dev.leash.sheets.preview.ShiftChanges.Changed;
import dev.leash.sheets.publish.DirectorySnapshot;
import dev.leash.sheets.publish.SchedulePlan;
import dev.leash.sheets.publish.SheetChange;
import dev.leash.sheets.publish.SheetChanges;
import dev.leash.sheets.publish.SheetPlan;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Description of the changes that reading the workbook now would make, in lines for people.
 *
 * @param plans the rules of each sheet; a later one may depend on the result of an earlier one
 * @param schedules the rules of the schedule, with the format of times
 */
public record Preview(List<SheetPlan> plans, SchedulePlan schedules) {

    static final int MAX_LINES = 50;

    /**
     * The lines.
     *
     * @param before the directory
     * @param after a copy of it, which this method changes as the directory would be
     * @param open the open incidents
     * @throws IOException when the workbook cannot be read
     */
    public List<String> of(
            EditedSheets sheets,
            DirectorySnapshot before,
            DirectorySnapshot after,
            List<OpenIncidentRow> open,
            Instant now)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (SheetPlan plan : plans) {
            String location = sheets.location(plan.sheet());
            SheetChanges planned = plan.plan(sheets.read(plan.sheet()), after, location, now);
            planned.changes().forEach(after::take);
            lines.add(plan.sheet() + ": " + summary(planned));
            lines.addAll(bounded(changes(planned)));
            lines.addAll(
                    bounded(
                            CellRefusals.explanations(planned.problems()).entrySet().stream()
                                    .map(
                                            row ->
                                                    "row %d is in force, but has a problem: %s"
                                                            .formatted(
                                                                    row.getKey(), row.getValue()))
                                    .toList()));
            lines.addAll(
                    bounded(
                            CellRefusals.explanations(planned.refused()).entrySet().stream()
                                    .map(
                                            row ->
                                                    "row %s is refused: %s"
                                                            .formatted(
                                                                    row.getKey(), row.getValue()))
                                    .toList()));
        }
        List<Changed> shifts = new ShiftChanges(onCall(before), onCall(after)).from(now);
        lines.add("shifts of the next 28 days: " + counted(shifts.size(), "change"));
        lines.addAll(bounded(shifts.stream().map(this::inWords).toList()));
        lines.addAll(affected(open, before, after, now));
        return List.copyOf(lines);
    }

    private static String summary(SheetChanges planned) {
        long changes = planned.changes().stream().filter(Preview::isAboutPeople).count();
        return counted(changes, "change")
                + ", "
                + counted(planned.refusedRows(), "row")
                + " refused";
    }

    private static List<String> changes(SheetChanges planned) {
        return planned.changes().stream()
                .filter(Preview::isAboutPeople)
                .map(
                        change ->
                                change.key()
                                        + (change.record() == null
                                                ? " is removed"
                                                : " is added or changed"))
                .toList();
    }

    private static boolean isAboutPeople(SheetChange change) {
        return !(change.record() instanceof OfSheet)
                && !change.key().startsWith(DirectoryRecord.SHEETS);
    }

    private String inWords(Changed changed) {
        return "%s to %s: %s instead of %s"
                .formatted(
                        time(changed.from()),
                        time(changed.until()),
                        people(changed.people()),
                        people(changed.instead()));
    }

    private String time(Instant instant) {
        return schedules.format().write(LocalDateTime.ofInstant(instant, schedules.zone()));
    }

    private static List<String> affected(
            List<OpenIncidentRow> open,
            DirectorySnapshot before,
            DirectorySnapshot after,
            Instant now) {
        List<List<String>> effects =
                open.stream().map(incident -> effects(incident, before, after, now)).toList();
        long affected = effects.stream().filter(lines -> !lines.isEmpty()).count();
        List<String> lines = new ArrayList<>();
        lines.add("open incidents: " + affected + " of " + open.size() + " affected");
        lines.addAll(bounded(effects.stream().flatMap(List::stream).toList()));
        return lines;
    }

    /** Acknowledged incidents escalate no more; still, their owner has to exist. */
    private static List<String> effects(
            OpenIncidentRow incident,
            DirectorySnapshot before,
            DirectorySnapshot after,
            Instant now) {
        List<String> instead = onCall(before).peopleAt(now);
        List<String> people = onCall(after).peopleAt(now);
        List<String> effects = new ArrayList<>();
        if (incident.isEscalating() && !instead.equals(people)) {
            effects.add(
                    "%s would escalate to %s instead of %s"
                            .formatted(incident.name(), people(people), people(instead)));
        }
        String assignee = incident.assignee();
        if (before.isReachable(assignee) && !after.isReachable(assignee)) {
            effects.add(
                    "%s is assigned to %s, who could no longer be reached"
                            .formatted(incident.name(), assignee));
        }
        return effects;
    }

    /** The current schedule; an empty one where there is none. */
    private static FinalSchedule onCall(DirectorySnapshot held) {
        return FinalSchedule.of(
                held.schedule(SchedulePlan.ID)
                        .orElse(new Schedule(SchedulePlan.ID, 1, ZoneOffset.UTC, List.of())));
    }

    private static String people(List<String> people) {
        return people.isEmpty() ? "nobody" : String.join(", ", people);
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static List<String> bounded(List<String> lines) {
        List<String> shown = new ArrayList<>();
        lines.stream().limit(MAX_LINES).map(line -> "  " + line).forEach(shown::add);
        if (lines.size() > MAX_LINES) {
            shown.add("  and " + (lines.size() - MAX_LINES) + " more");
        }
        return shown;
    }
}
