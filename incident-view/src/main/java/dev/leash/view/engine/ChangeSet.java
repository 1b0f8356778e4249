package dev.leash.view.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes of the view in one batch.
 *
 * @param words keywords of live updates: numbers of incidents, and words such as {@code directory};
 *     {@link #EVERYTHING} alone when a projection was replaced
 * @param causes ids of the requests whose effects are now in the view
 */
public record ChangeSet(Set<String> words, Set<String> causes) {

    /** Keyword of live updates that includes all others. */
    public static final String EVERYTHING = "*";

    static final ChangeSet NOTHING = new ChangeSet(Set.of(), Set.of());

    static ChangeSet all(List<ChangeSet> changes) {
        return new ChangeSet(
                changes.stream().flatMap(one -> one.words().stream()).collect(Collectors.toSet()),
                changes.stream().flatMap(one -> one.causes().stream()).collect(Collectors.toSet()));
    }

    public ChangeSet {
        words = Set.copyOf(words);
        causes = Set.copyOf(causes);
    }
}
