package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Table;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Reader of the sheet of contacts. */
public final class ContactsSheet {

    /** The name of the sheet. */
    public static final String NAME = "contacts";

    /** The first columns, which are required. */
    public static final List<String> HEADER = List.of("name", "email", "phone");

    /** Optional column of roles. */
    public static final String ROLE = "role";

    /** Optional column of rules for paging. */
    public static final String RULES = "rules";

    /** Optional column of quiet hours. */
    public static final String QUIET_HOURS = "quiet_hours";

    /** Optional column of aliases. */
    public static final String ALIASES = "aliases";

    /** Optional column of time zones. */
    public static final String TIME_ZONE = "time_zone";

    private static final Set<String> MAY_BE_MISSING =
            Set.of(ROLE, RULES, QUIET_HOURS, ALIASES, TIME_ZONE);

    /** The most rows. */
    public static final int MAX_ROWS = 10_000;

    private ContactsSheet() {}

    /**
     * Reads a table.
     *
     * @param zone time zone of quiet hours without one
     * @param goesBy whether a contact in force has both this name and this key
     */
    public static ContactsRead read(
            Table table, ZoneId zone, BiPredicate<String, PersonKey> goesBy) {
        Columns columns = Columns.of(table);
        List<Row> filled = table.filledRows();
        List<String> warnings =
                columns.warningsUnless(
                        name -> HEADER.contains(name) || MAY_BE_MISSING.contains(name));
        Optional<Refused> asAWhole =
                columns.unlessBeginningWith(HEADER, MAY_BE_MISSING).or(() -> unlessFew(filled));
        return asAWhole.isPresent()
                ? new ContactsRead(
                        filled.size(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        true,
                        List.of(asAWhole.get()),
                        warnings,
                        Map.of())
                : readRows(filled, new ContactRow(columns, zone), warnings, goesBy);
    }

    private static ContactsRead readRows(
            List<Row> rows,
            ContactRow reader,
            List<String> warnings,
            BiPredicate<String, PersonKey> goesBy) {
        List<Refused> refused = new ArrayList<>();
        List<String> doubts = new ArrayList<>(warnings);
        Map<Integer, ContactSaid> said = new LinkedHashMap<>();
        SamePerson same = new SamePerson();
        for (Row row : rows) {
            ContactSaid one = reader.read(row, refused, doubts);
            said.put(row.number(), one);
            same.add(row.number(), ContactRow.name(row), one.keys());
        }
        same.lost(goesBy)
                .forEach(
                        (row, lost) ->
                                said.computeIfPresent(
                                        row,
                                        (_, one) -> {
                                            refused.add(one.refusal(row, lost));
                                            return one.without(lost.keySet());
                                        }));
        refused.sort(Comparator.comparingInt(Refused::row));
        List<Contact> contacts = new ArrayList<>();
        List<Contact> ifNew = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        said.values()
                .forEach(
                        one -> {
                            one.contact().ifPresent(contacts::add);
                            one.ifNew().ifPresent(ifNew::add);
                            if (one.contact().isEmpty()) {
                                kept.addAll(one.everyName());
                            }
                        });
        boolean hasStranger = rows.stream().anyMatch(row -> ContactRow.name(row).isEmpty());
        Map<PersonKey, Integer> named = new HashMap<>();
        rows.forEach(
                row ->
                        PersonKey.of(ContactRow.name(row))
                                .ifPresent(name -> named.putIfAbsent(name, row.number())));
        return new ContactsRead(
                rows.size(), contacts, ifNew, kept, hasStranger, refused, doubts, named);
    }

    private static Optional<Refused> unlessFew(List<Row> rows) {
        return rows.size() <= MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        CellRefusals.ofRow(
                                rows.get(MAX_ROWS).number(),
                                rows.size() + " rows",
                                SheetCode.TOO_MANY_ROWS,
                                "at most %s rows are allowed; remove the excess rows"
                                        .formatted(MAX_ROWS)));
    }
}
