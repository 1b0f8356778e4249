package dev.leash.dashboard.workbook;

import dev.leash.model.directory.Contact;
import dev.leash.phone.Masking;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import java.util.Optional;

/**
 * How the workbook stands.
 *
 * @param sheets its sheets
 * @param contacts the contacts in force
 * @param unverified people on a schedule who have not shown that every channel reaches them
 */
public record Workbook(List<OfSheet> sheets, List<Contact> contacts, List<String> unverified) {
    /** How the workbook stands as a whole; empty when nothing ever kept it from being in step. */
    public Optional<OfSheet> status() {
        return sheets.stream().filter(Workbook::isStatus).findFirst();
    }

    /** The sheets people edit. */
    public List<OfSheet> edited() {
        return sheets.stream().filter(sheet -> !isStatus(sheet)).toList();
    }

    private static boolean isStatus(OfSheet sheet) {
        return sheet.name().equals(OfSheet.STATUS);
    }

    /** A phone number of which only the end is shown. */
    public static String masked(String phone) {
        return Masking.ending(phone);
    }
}
