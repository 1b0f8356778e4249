package dev.leash.model.narrative;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sentence, or a part of one, before a channel has decorated it.
 *
 * @param spans its parts, in order
 */
public record Phrase(List<Span> spans) {

    /** The most people who are named one by one; of more, the last are counted. */
    private static final int MAX_NAMED = 5;

    public Phrase {
        spans = List.copyOf(spans);
    }

    /** Words of Leash. */
    public static Phrase of(String text) {
        return new Phrase(List.of(new Span.Text(text)));
    }

    /** Words of somebody else. */
    public static Phrase quoted(String text) {
        return new Phrase(List.of(new Span.Quote(text)));
    }

    /** Somebody. */
    public static Phrase person(String id) {
        return new Phrase(List.of(new Span.Person(id)));
    }

    /** Several people, as one says them: {@code Alice, Bob and Carol}. */
    public static Phrase people(List<String> ids) {
        if (ids.isEmpty()) {
            return of("nobody");
        }
        boolean areTooMany = ids.size() > MAX_NAMED;
        int listed = areTooMany ? MAX_NAMED - 1 : ids.size() - 1;
        Phrase people = person(ids.getFirst());
        for (String id : ids.subList(1, Math.max(1, listed))) {
            people = people.then(", ").then(person(id));
        }
        if (areTooMany) {
            return people.then(" and " + (ids.size() - listed) + " others");
        }
        return ids.size() == 1 ? people : people.then(" and ").then(person(ids.getLast()));
    }

    /** The same, and then words of Leash. */
    public Phrase then(String text) {
        return then(of(text));
    }

    /** The same, and then another. */
    public Phrase then(Phrase next) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(next.spans());
        return new Phrase(all);
    }

    /** The same, and then words of somebody else. */
    public Phrase quote(String text) {
        return then(quoted(text));
    }

    /** The same, and then a moment. */
    public Phrase time(Instant at) {
        return then(new Phrase(List.of(new Span.Time(at))));
    }

    /** What a channel writes. */
    public String in(Decoration decoration) {
        return spans.stream().map(span -> written(span, decoration)).collect(Collectors.joining());
    }

    private static String written(Span span, Decoration decoration) {
        return switch (span) {
            case Span.Text(String text) -> decoration.text(text);
            case Span.Quote(String text) -> decoration.quote(text);
            case Span.Person(String id) -> decoration.person(id);
            case Span.Time(Instant at) -> decoration.time(at);
        };
    }
}
