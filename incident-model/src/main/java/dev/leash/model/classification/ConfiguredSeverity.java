package dev.leash.model.classification;

import dev.leash.model.kind.Named;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.SeverityWords;
import dev.leash.model.severity.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Severity as it is configured. An incident carries the {@link Severity} of the moment it was
 * reported.
 *
 * @param id stable, opaque id
 * @param name name for people
 * @param description when the severity applies; may be empty
 * @param rank order among all severities, from 0 to {@value Severity#MAX_RANK}; higher is worse
 * @param urgency how loud it is; null derives it from the name, or else from the rank compared with
 *     the built-in severities
 * @param words other words of senders for it, at most {@value #MAX_WORDS}; null for none
 */
public record ConfiguredSeverity(
        String id,
        String name,
        String description,
        int rank,
        @Nullable Urgency urgency,
        @Nullable List<String> words)
        implements Named {

    /** Maximum number of words. */
    public static final int MAX_WORDS = 50;

    /** The built-in severities, from least to worst. */
    static final List<ConfiguredSeverity> BUILT_IN =
            Severity.BUILT_IN.stream()
                    .map(
                            it ->
                                    new ConfiguredSeverity(
                                            it.id(), it.name(), "", it.rank(), null, null))
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

    /** The severity as an incident carries it. */
    public Severity severity() {
        return new Severity(id, name, rank, loudness());
    }

    /** All words that mean this severity, in the form that {@link SeverityWords#plain} compares. */
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
