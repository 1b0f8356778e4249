package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.directory.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell of aliases, separated by commas: {@code Ali, ali@home.example}. */
final class AliasesCell {

    static final String ALLOWED =
            "allowed are up to %d names or addresses of at most %d characters each, separated by commas"
                    .formatted(Contact.MAX_ALIASES, ContactRow.MAX_NAME_LENGTH);

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\r\\n]");

    private AliasesCell() {}

    /** The aliases; an empty list for a blank cell, empty for too many or too long ones. */
    static Optional<List<String>> parse(String text) {
        return Optional.of(all(text))
                .filter(all -> all.size() <= Contact.MAX_ALIASES)
                .filter(
                        all ->
                                all.stream()
                                        .allMatch(it -> it.length() <= ContactRow.MAX_NAME_LENGTH));
    }

    /** All aliases, without checks. */
    static List<String> all(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .map(PersonName::cleaned)
                .filter(alias -> PersonKey.of(alias).isPresent())
                .distinct()
                .toList();
    }
}
