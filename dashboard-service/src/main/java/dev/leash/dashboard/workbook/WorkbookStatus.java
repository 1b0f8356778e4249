package dev.leash.dashboard.workbook;

import dev.leash.model.directory.Contact;
import dev.leash.phone.Masking;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import java.util.Optional;

/**
 * Content of the page of the workbook.
 *
 * @param sheets its sheets
 * @param contacts the contacts in force
 * @param unverified people with current or coming shifts who have an unverified channel
 */
public record WorkbookStatus(
        List<OfSheet> sheets, List<Contact> contacts, List<String> unverified) {
    /** State of the workbook as a whole; empty when it was always in sync. */
    public Optional<OfSheet> status() {
        return sheets.stream().filter(WorkbookStatus::isStatus).findFirst();
    }

    /** The sheets that people edit. */
    public List<OfSheet> edited() {
        return sheets.stream().filter(sheet -> !isStatus(sheet)).toList();
    }

    private static boolean isStatus(OfSheet sheet) {
        return sheet.name().equals(OfSheet.STATUS);
    }

    /** A phone number with all but its end masked. */
    public static String masked(String phone) {
        return Masking.ending(phone);
    }
}
