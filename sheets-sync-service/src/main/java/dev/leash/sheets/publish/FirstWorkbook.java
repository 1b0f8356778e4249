package dev.leash.sheets.publish;

import dev.leash.sheets.contacts.ContactsSheet;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Reading;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Example content of a new workbook: two people, on call from the first of this year to the end of
 * the next, so that a trial pages somebody at once.
 *
 * @param format format of times
 * @param clock the current day, in the time zone of the schedule
 */
public record FirstWorkbook(TimeFormat format, Clock clock) {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    /**
     * Writes the example, unless there is a sheet, or the directory has a schedule or a contact:
     * then the sheets were lost, and an example must not replace what is in force.
     *
     * @throws IOException when it cannot be written
     */
    public void writeIfNew(EditedSheets sheets, DirectorySnapshot held) throws IOException {
        boolean known = held.schedule(SchedulePlan.ID).isPresent() || !held.contacts().isEmpty();
        if (known
                || !isMissing(sheets, ScheduleSheet.NAME)
                || !isMissing(sheets, ContactsSheet.NAME)) {
            return;
        }
        sheets.createIfMissing(ContactsSheet.NAME, contacts());
        sheets.createIfMissing(ScheduleSheet.NAME, schedule());
    }

    private static boolean isMissing(EditedSheets sheets, String sheet) throws IOException {
        return sheets.read(sheet) instanceof Reading.Missing;
    }

    private static List<List<String>> contacts() {
        return List.of(
                List.of("name", "email", "phone", ContactsSheet.ROLE),
                List.of(ALICE, ALICE, "+15550100001", "admin"),
                List.of(BOB, BOB, "+15550100002", "responder"));
    }

    private List<List<String>> schedule() {
        LocalDate first = LocalDate.now(clock).withDayOfYear(1);
        LocalDateTime end = LocalDateTime.of(first.plusYears(2).minusDays(1), LocalTime.of(23, 59));
        return List.of(
                ScheduleSheet.HEADER,
                List.of(format.write(first.atStartOfDay()), format.write(end), ALICE + ", " + BOB));
    }
}
