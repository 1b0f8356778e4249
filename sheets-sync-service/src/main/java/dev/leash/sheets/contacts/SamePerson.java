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
 * Resolves names, addresses and aliases that several rows share, in any notation. Each belongs to
 * one row: the one whose contact has it already, otherwise the first. So contacts in force stay
 * reachable when a row is added or the sheet is sorted.
 */
final class SamePerson {

    private final Map<PersonKey, List<Claim>> claims = new LinkedHashMap<>();

    private record Claim(int row, String name) {}

    /** Adds a row with its names. */
    void add(int row, String name, Set<PersonKey> keys) {
        keys.forEach(
                key ->
                        claims.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(new Claim(row, name)));
    }

    /**
     * The names that each row shares and does not own, with the owning row.
     *
     * @param goesBy whether a contact in force has both this name and this key
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
