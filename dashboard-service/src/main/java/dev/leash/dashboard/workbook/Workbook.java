package dev.leash.dashboard.workbook;

import dev.leash.model.directory.Contact;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;

/**
 * How the workbook stands.
 *
 * @param sheets its sheets
 * @param contacts the contacts in force
 * @param unverified people on a schedule who have not shown that every channel reaches them
 */
public record Workbook(
        List<OfSheet> sheets, List<Contact> contacts, List<String> unverified) {
    public Workbook {
        sheets = List.copyOf(sheets);
        contacts = List.copyOf(contacts);
        unverified = List.copyOf(unverified);
    }

    /** A phone number of which only the end is shown. */
    public static String masked(String phone) {
        return phone.length() <= 4 ? "…" : "…" + phone.substring(phone.length() - 4);
    }
}
