package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.sheets.workbook.Table;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
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

    /** The most rows. */
    public static final int MAX_ROWS = 10_000;

    private ContactsSheet() {}

    /** What a sheet says. */
    public static ContactsRead read(Table table) {
        Columns columns = Columns.of(table);
        List<Row> filled = table.filledRows();
        List<String> warnings =
                columns.warningsUnless(name -> HEADER.contains(name) || name.equals(ROLE));
        Optional<Refused> asAWhole =
                columns.unlessBeginningWith(HEADER).or(() -> unlessFew(filled));
        return asAWhole.isPresent()
                ? new ContactsRead(
                        filled.size(), List.of(), Set.of(), true, List.of(asAWhole.get()), warnings)
                : readRows(filled, columns, warnings);
    }

    private static ContactsRead readRows(List<Row> rows, Columns columns, List<String> warnings) {
        ContactRow reader = new ContactRow(columns.find(ROLE));
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
                "row %d has the same name and is used; a name is allowed once".formatted(earlier));
    }

    private static Optional<Refused> unlessFew(List<Row> rows) {
        return rows.size() <= MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        Refusals.ofRow(
                                rows.get(MAX_ROWS).number(),
                                rows.size() + " rows",
                                "at most %d rows are allowed; remove those that are over"
                                        .formatted(MAX_ROWS)));
    }
}
