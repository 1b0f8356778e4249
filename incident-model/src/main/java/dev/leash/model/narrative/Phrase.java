package dev.leash.model.narrative;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sentence, or a part of one, before a channel decorates it.
 *
 * @param spans its parts, in order
 */
public record Phrase(List<Span> spans) {

    /** Maximum number of people listed by name; the others are counted. */
    private static final int MAX_NAMED = 5;

    public Phrase {
        spans = List.copyOf(spans);
    }

    /** A phrase of text written by Leash. */
    public static Phrase of(String text) {
        return new Phrase(List.of(new Span.Text(text)));
    }

    /** A phrase of text written by somebody else. */
    public static Phrase quoted(String text) {
        return new Phrase(List.of(new Span.Quote(text)));
    }

    /** A phrase that names a person. */
    public static Phrase person(String id) {
        return new Phrase(List.of(new Span.Person(id)));
    }

    /** A phrase that names several people: {@code Alice, Bob and Carol}. */
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

    /** This phrase followed by text of Leash. */
    public Phrase then(String text) {
        return then(of(text));
    }

    /** This phrase followed by another. */
    public Phrase then(Phrase next) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(next.spans());
        return new Phrase(all);
    }

    /** This phrase followed by text of somebody else. */
    public Phrase quote(String text) {
        return then(quoted(text));
    }

    /** This phrase followed by a point in time. */
    public Phrase time(Instant at) {
        return then(new Phrase(List.of(new Span.Time(at))));
    }

    /** The phrase as a channel writes it. */
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
