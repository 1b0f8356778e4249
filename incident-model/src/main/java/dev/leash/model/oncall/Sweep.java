package dev.leash.model.oncall;

import dev.leash.model.oncall.FinalSchedule.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sweep over the edges of spans that may overlap, in order of time. */
final class Sweep {

    private final List<Span> claims;
    private final NavigableSet<Integer> covering = new TreeSet<>();
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Integer winner;
    private Instant begun = Instant.MIN;

    private Sweep(List<Span> claims) {
        this.claims = claims;
    }

    /**
     * Resolves overlaps: the claims without the parts that a stronger one covers; O(n log n).
     *
     * @param claims the claims, the strongest first; those that end before they begin are ignored
     */
    static List<Span> strongestOf(List<Span> claims) {
        Sweep sweep = new Sweep(claims);
        sweep.edges().forEach(sweep::pass);
        return sweep.spans;
    }

    /**
     * For each edge, the indexes of the claims that begin there, and the complements of those that
     * end there.
     */
    private NavigableMap<Instant, List<Integer>> edges() {
        NavigableMap<Instant, List<Integer>> edges = new TreeMap<>();
        for (int index = 0; index < claims.size(); index++) {
            Span claim = claims.get(index);
            if (claim.from().isBefore(claim.until())) {
                edges.computeIfAbsent(claim.from(), _ -> new ArrayList<>()).add(index);
                edges.computeIfAbsent(claim.until(), _ -> new ArrayList<>()).add(~index);
            }
        }
        return edges;
    }

    private void pass(Instant at, List<Integer> claimed) {
        for (int index : claimed) {
            if (index >= 0) {
                covering.add(index);
            } else {
                covering.remove(~index);
            }
        }
        Integer before = winner;
        Integer strongest = covering.isEmpty() ? null : covering.first();
        if (before == null ? strongest != null : !before.equals(strongest)) {
            if (before != null) {
                spans.add(claims.get(before).within(begun, at));
            }
            winner = strongest;
            begun = at;
        }
    }
}
