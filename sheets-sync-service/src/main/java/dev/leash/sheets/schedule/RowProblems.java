package dev.leash.sheets.schedule;

import dev.leash.model.directory.Contact;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Problems with people in rows of the schedule, which are in force all the same for the others. */
public final class RowProblems {

    /** The most people of a row that are named. */
    private static final int MAX_NAMED = 5;

    private record Problem(SheetCode code, String reason) {}

    private final Function<String, Optional<Contact>> people;
    private final Map<String, Optional<Problem>> known = new HashMap<>();

    private RowProblems(Function<String, Optional<Contact>> people) {
        this.people = people;
    }

    /**
     * The problems of rows, in order.
     *
     * @param people finds the contact that a text means
     */
    public static List<Refused> of(
            List<ScheduleRow> rows, Function<String, Optional<Contact>> people) {
        RowProblems problems = new RowProblems(people);
        return rows.stream().flatMap(row -> problems.of(row).stream()).toList();
    }

    private List<Refused> of(ScheduleRow row) {
        List<Refused> problems = new ArrayList<>();
        for (String person : row.assignees()) {
            problem(person).ifPresent(problem -> problems.add(cell(row, person, problem)));
        }
        int more = problems.size() - MAX_NAMED;
        if (more > 0) {
            problems.subList(MAX_NAMED, problems.size()).clear();
            problems.add(
                    cell(
                            row,
                            "",
                            new Problem(
                                    SheetCode.MORE_PROBLEMS,
                                    "the same applies to %d more people".formatted(more))));
        }
        return problems;
    }

    private Optional<Problem> problem(String person) {
        return known.computeIfAbsent(person, _ -> problem(people.apply(person)));
    }

    private static Optional<Problem> problem(Optional<Contact> found) {
        if (found.isEmpty()) {
            return Optional.of(
                    new Problem(
                            SheetCode.UNKNOWN_PERSON,
                            "no contact has this name, address or alias, so nobody is paged for it; add them to the contacts"));
        }
        Contact contact = found.get();
        if (!contact.isReachable()) {
            return Optional.of(
                    new Problem(
                            SheetCode.NOT_REACHABLE,
                            "they have neither e-mail nor phone, so they cannot be paged; add one to the contacts"));
        }
        return contact.mayAct()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                SheetCode.MAY_ONLY_LOOK,
                                "their role is viewer, and a viewer should not be on call; make them a responder"));
    }

    private static Refused cell(ScheduleRow row, String person, Problem problem) {
        return CellRefusals.ofCell(
                row.number(),
                ScheduleSheet.HEADER.getLast(),
                person,
                problem.code(),
                problem.reason());
    }
}
