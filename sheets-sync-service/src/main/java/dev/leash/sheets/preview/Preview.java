package dev.leash.sheets.preview;

import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.sheets.export.OpenIncident;
import dev.leash.sheets.preview.ShiftChanges.Changed;
import dev.leash.sheets.publish.Change;
import dev.leash.sheets.publish.Held;
import dev.leash.sheets.publish.Plan;
import dev.leash.sheets.publish.SchedulePlan;
import dev.leash.sheets.publish.SheetPlan;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What would follow from what the workbook says, were Leash to read it now, in lines for people.
 *
 * @param plans the rules of each sheet; a later one may rest on what an earlier one leads to
 * @param schedules how times of the schedule are written
 */
public record Preview(List<SheetPlan> plans, SchedulePlan schedules) {

    static final int MAX_LINES = 50;

    /**
     * The lines.
     *
     * @param before what the directory holds
     * @param after the same once more, which is changed here as the directory would be
     * @param open the incidents that are not over
     * @throws IOException when the workbook cannot be read
     */
    public List<String> of(
            EditedSheets sheets, Held before, Held after, List<OpenIncident> open, Instant now)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (SheetPlan plan : plans) {
            String location = sheets.location(plan.sheet());
            Plan planned = plan.plan(sheets.read(plan.sheet()), after, location, now);
            planned.changes().forEach(after::take);
            lines.add(plan.sheet() + ": " + summary(planned));
            lines.addAll(bounded(changes(planned)));
            lines.addAll(
                    bounded(
                            Refusals.explanations(planned.problems()).entrySet().stream()
                                    .map(
                                            row ->
                                                    "row %d is used, and has a problem: %s"
                                                            .formatted(
                                                                    row.getKey(), row.getValue()))
                                    .toList()));
            lines.addAll(
                    bounded(
                            Refusals.explanations(planned.refused()).entrySet().stream()
                                    .map(
                                            row ->
                                                    "row %s is not used: %s"
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

    private static String summary(Plan planned) {
        long changes = planned.changes().stream().filter(Preview::isAboutPeople).count();
        return counted(changes, "change")
                + ", "
                + counted(planned.refusedRows(), "row")
                + " not used";
    }

    private static List<String> changes(Plan planned) {
        return planned.changes().stream()
                .filter(Preview::isAboutPeople)
                .map(
                        change ->
                                change.key()
                                        + (change.record() == null ? " goes" : " comes or changes"))
                .toList();
    }

    private static boolean isAboutPeople(Change change) {
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
            List<OpenIncident> open, Held before, Held after, Instant now) {
        List<List<String>> effects =
                open.stream().map(incident -> effects(incident, before, after, now)).toList();
        long affected = effects.stream().filter(lines -> !lines.isEmpty()).count();
        List<String> lines = new ArrayList<>();
        lines.add("open incidents: " + affected + " of " + open.size() + " affected");
        lines.addAll(bounded(effects.stream().flatMap(List::stream).toList()));
        return lines;
    }

    /** Acknowledged incidents escalate no more; but whoever has them has to be there. */
    private static List<String> effects(
            OpenIncident incident, Held before, Held after, Instant now) {
        List<String> instead = onCall(before).peopleAt(now);
        List<String> people = onCall(after).peopleAt(now);
        List<String> effects = new ArrayList<>();
        if (incident.isEscalating() && !instead.equals(people)) {
            effects.add(
                    "%s would go on to %s instead of %s"
                            .formatted(incident.name(), people(people), people(instead)));
        }
        String assignee = incident.assignee();
        if (before.isReachable(assignee) && !after.isReachable(assignee)) {
            effects.add(
                    "%s is with %s, who could no longer be reached"
                            .formatted(incident.name(), assignee));
        }
        return effects;
    }

    /** Who is on call; nobody where there is no schedule. */
    private static FinalSchedule onCall(Held held) {
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
