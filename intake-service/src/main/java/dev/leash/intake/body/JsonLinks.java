package dev.leash.intake.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.text.WellFormedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links of a report: a list of addresses, or of objects with an address as {@code url} or {@code
 * href} and words as {@code label}, {@code text} or {@code title}. A single one needs no list. An
 * entry without a usable address is left out.
 */
public final class JsonLinks {

    private JsonLinks() {}

    /** The links, up to the maximum that is kept; the others are noted. */
    public static List<Link> read(@Nullable JsonNode json, Notes notes) {
        if (json == null || json.isNull()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        int surplus = 0;
        for (JsonNode one : json.isArray() ? json : List.of(json)) {
            if (links.size() < Report.MAX_LINKS) {
                link(one, notes).ifPresent(links::add);
            } else {
                surplus++;
            }
        }
        if (surplus > 0) {
            notes.add(
                    "At most %d links are kept; %d were left out."
                            .formatted(Report.MAX_LINKS, surplus));
        }
        return links;
    }

    private static Optional<Link> link(JsonNode json, Notes notes) {
        Optional<String> url =
                (json.isTextual() ? JsonText.of(json) : first(json, "url", "href"))
                        .map(WellFormedText::line);
        if (url.isEmpty()) {
            notes.add(
                    "A link is %s without a url; it was left out.".formatted(JsonText.kind(json)));
            return Optional.empty();
        }
        return link(first(json, "label", "text", "title").orElse(url.get()), url.get(), notes);
    }

    /** A link; empty, and noted, when its address is none to the web. */
    public static Optional<Link> link(String label, String url, Notes notes) {
        String address = WellFormedText.line(url);
        String words = WellFormedText.line(label);
        try {
            return Optional.of(
                    new Link(
                            WellFormedText.cut(
                                    words.isEmpty() ? address : words, Report.MAX_LABEL_LENGTH),
                            withScheme(address)));
        } catch (IllegalArgumentException notToTheWeb) {
            notes.add(
                    "link %s was left out: it must start with https:// or http:// and have at most %d characters."
                            .formatted(Notes.quoted(address), Link.MAX_URL_LENGTH));
            return Optional.empty();
        }
    }

    /** A scheme may be written in capitals. */
    private static String withScheme(String url) {
        return Stream.of("https://", "http://")
                .filter(scheme -> url.regionMatches(true, 0, scheme, 0, scheme.length()))
                .findFirst()
                .map(scheme -> scheme + url.substring(scheme.length()))
                .orElse(url);
    }

    private static Optional<String> first(JsonNode json, String... names) {
        return Stream.of(names).map(json::get).flatMap(it -> JsonText.of(it).stream()).findFirst();
    }
}
