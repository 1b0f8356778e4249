package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.sheets.workbook.Table;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the sheet of whom Leash can reach. */
public final class ContactsSheet {

    /** The name of the sheet. */
    public static final String NAME = "contacts";

    /** The columns it begins with. */
    public static final List<String> HEADER = List.of("name", "email", "phone");

    /** The column of what a contact may do, which may be missing. */
    public static final String ROLE = "role";

    /** The column of how a contact wants to be paged, which may be missing. */
    public static final String RULES = "rules";

    /** The column of when their phone is left alone, which may be missing. */
    public static final String QUIET_HOURS = "quiet_hours";

    private static final Set<String> MAY_BE_MISSING = Set.of(ROLE, RULES, QUIET_HOURS);

    /** The most rows. */
    public static final int MAX_ROWS = 10_000;

    private ContactsSheet() {}

    /**
     * What a sheet says.
     *
     * @param zone on whose walls quiet hours are that name none
     */
    public static ContactsRead read(Table table, ZoneId zone) {
        Columns columns = Columns.of(table);
        List<Row> filled = table.filledRows();
        List<String> warnings =
                columns.warningsUnless(
                        name -> HEADER.contains(name) || MAY_BE_MISSING.contains(name));
        Optional<Refused> asAWhole =
                columns.unlessBeginningWith(HEADER, MAY_BE_MISSING).or(() -> unlessFew(filled));
        return asAWhole.isPresent()
                ? new ContactsRead(
                        filled.size(), List.of(), Set.of(), true, List.of(asAWhole.get()), warnings)
                : readRows(filled, new ContactRow(columns, zone), warnings);
    }

    private static ContactsRead readRows(List<Row> rows, ContactRow reader, List<String> warnings) {
        Map<String, Integer> rowOfName = new LinkedHashMap<>();
        List<Contact> contacts = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Row row : rows) {
            List<Refused> problems = new ArrayList<>();
            Optional<Contact> contact = reader.read(row, problems);
            Integer earlier = rowOfName.putIfAbsent(ContactRow.name(row), row.number());
            if (earlier != null && !ContactRow.name(row).isEmpty()) {
                problems.add(duplicate(row, earlier));
            } else {
                contact.ifPresent(contacts::add);
            }
            refused.addAll(problems);
        }
        return new ContactsRead(
                rows.size(),
                contacts,
                kept(rowOfName.keySet(), contacts),
                rowOfName.containsKey(""),
                refused,
                warnings);
    }

    private static Set<String> kept(Set<String> names, List<Contact> contacts) {
        Set<String> good = contacts.stream().map(Contact::id).collect(Collectors.toSet());
        return names.stream().filter(name -> !good.contains(name)).collect(Collectors.toSet());
    }

    private static Refused duplicate(Row row, int earlier) {
        return Refusals.ofCell(
                row.number(),
                "name",
                ContactRow.name(row),
                "row %s has the same name and is used; a name is allowed once".formatted(earlier));
    }

    private static Optional<Refused> unlessFew(List<Row> rows) {
        return rows.size() <= MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        Refusals.ofRow(
                                rows.get(MAX_ROWS).number(),
                                rows.size() + " rows",
                                "at most %s rows are allowed; remove those that are over"
                                        .formatted(MAX_ROWS)));
    }
}
