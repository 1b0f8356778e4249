package dev.leash.sheets.contacts;

import dev.leash.model.directory.PersonKey;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds rows that would be one person: that share a name, an address or an alias, however each is
 * written. Nobody could say whom of them such a name means.
 */
final class SamePerson {

    private final Map<PersonKey, List<Integer>> rows = new LinkedHashMap<>();
    private final Map<Integer, String> names = new TreeMap<>();

    /** A row, and what its person goes by. */
    void add(int row, String name, Set<PersonKey> keys) {
        names.put(row, name);
        keys.forEach(key -> rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(row));
    }

    /** The refusals of all rows that share something with another one, by row. */
    Map<Integer, Refused> refusals() {
        Map<Integer, Refused> refusals = new TreeMap<>();
        rows.forEach(
                (key, sharing) -> {
                    for (int index = 0; sharing.size() > 1 && index < sharing.size(); index++) {
                        int other = sharing.get(index == 0 ? 1 : 0);
                        refusals.putIfAbsent(
                                sharing.get(index), refusal(sharing.get(index), other, key));
                    }
                });
        return refusals;
    }

    private Refused refusal(int row, int other, PersonKey shared) {
        return Refusals.ofCell(
                row,
                "name",
                names.getOrDefault(row, ""),
                SheetCode.NAME_TAKEN,
                "row %d goes by '%s' too, so that both would be one person; change one of them, or remove it"
                        .formatted(other, Refusals.shortened(shared.text())));
    }
}
