package dev.leash.model.classification;

import dev.leash.model.severity.Severity;
import dev.leash.model.severity.SeverityWords;
import dev.leash.model.severity.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A severity as it is configured. An incident carries the {@link Severity} of the moment it was
 * reported.
 *
 * @param id which it is
 * @param name what people call it
 * @param description when it applies; may be empty
 * @param rank its place among all, from 0 to {@value Severity#MAX_RANK}; the higher, the worse
 * @param urgency how loud it is; null where its name says so, or else its rank beside those of the
 *     built-in severities
 * @param words what senders call it besides, at most {@value #MAX_WORDS}; null for nothing
 */
public record ConfiguredSeverity(
        String id,
        String name,
        String description,
        int rank,
        @Nullable Urgency urgency,
        @Nullable List<String> words)
        implements Named {

    /** The most words. */
    public static final int MAX_WORDS = 50;

    /** Those that are there without being configured, from least to worst. */
    static final List<ConfiguredSeverity> BUILT_IN =
            Severity.BUILT_IN.stream()
                    .map(it -> new ConfiguredSeverity(it.id(), it.name(), "", it.rank(), null, null))
                    .toList();

    public ConfiguredSeverity {
        Named.requireRank(rank, Severity.MAX_RANK);
        words = words == null ? null : List.copyOf(words);
        if (words != null) {
            Named.requireCount("words", words, MAX_WORDS);
            words.forEach(word -> Named.requireText("word", word, MAX_NAME_LENGTH));
        }
        Named.require(id, name, description);
    }

    /** What an incident carries of it. */
    public Severity severity() {
        return new Severity(id, name, rank, loudness());
    }

    /** What it is meant by, as {@link SeverityWords#plain} compares it. */
    List<String> sayings() {
        return Stream.concat(Stream.of(id, name), words == null ? Stream.of() : words.stream())
                .map(SeverityWords::plain)
                .filter(saying -> !saying.isEmpty())
                .toList();
    }

    private Urgency loudness() {
        return urgency != null
                ? urgency
                : SeverityWords.find(name).map(Severity::urgency).orElseGet(this::loudnessByRank);
    }

    private Urgency loudnessByRank() {
        return Severity.BUILT_IN.reversed().stream()
                .filter(builtIn -> builtIn.rank() <= rank)
                .findFirst()
                .orElse(Severity.MINOR)
                .urgency();
    }
}
