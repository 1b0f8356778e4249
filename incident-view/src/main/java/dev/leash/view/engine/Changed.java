package dev.leash.view.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has changed in the view.
 *
 * @param words what parts of pages listen to: numbers of incidents, and words such as {@code
 *     directory}; {@link #EVERYTHING} alone when a projection was replaced
 * @param causes the requests whose effects are now in the view
 */
public record Changed(Set<String> words, Set<String> causes) {

    /** The word for everything. */
    public static final String EVERYTHING = "*";

    static final Changed NOTHING = new Changed(Set.of(), Set.of());

    static Changed all(List<Changed> changes) {
        return new Changed(
                changes.stream().flatMap(one -> one.words().stream()).collect(Collectors.toSet()),
                changes.stream().flatMap(one -> one.causes().stream()).collect(Collectors.toSet()));
    }

    public Changed {
        words = Set.copyOf(words);
        causes = Set.copyOf(causes);
    }
}
