package dev.leash.sheets.contacts;

import dev.leash.model.directory.PersonKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Names, addresses and aliases that several rows share, however each is written. One row has each of
 * them: the one whose person goes by it already, else the first, so that whoever is reached today
 * stays so when a row is added or the sheet is sorted.
 */
final class SamePerson {

    private final Map<PersonKey, List<Claim>> claims = new LinkedHashMap<>();

    private record Claim(int row, String name) {}

    /** A row, and what its person goes by. */
    void add(int row, String name, Set<PersonKey> keys) {
        keys.forEach(
                key ->
                        claims.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(new Claim(row, name)));
    }

    /**
     * What rows share with another that has it, by row: each key, and the row that has it.
     *
     * @param goesBy whether somebody of that name goes by that key already
     */
    Map<Integer, Map<PersonKey, Integer>> lost(BiPredicate<String, PersonKey> goesBy) {
        Map<Integer, Map<PersonKey, Integer>> lost = new TreeMap<>();
        claims.forEach(
                (key, sharing) -> {
                    Claim holder =
                            sharing.stream()
                                    .filter(claim -> goesBy.test(claim.name(), key))
                                    .findFirst()
                                    .orElse(sharing.getFirst());
                    sharing.stream()
                            .filter(claim -> claim.row() != holder.row())
                            .forEach(
                                    claim ->
                                            lost.computeIfAbsent(
                                                            claim.row(), _ -> new LinkedHashMap<>())
                                                    .put(key, holder.row()));
                });
        return lost;
    }
}
