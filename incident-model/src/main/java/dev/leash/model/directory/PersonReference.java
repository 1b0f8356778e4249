package dev.leash.model.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that refers to a person: a name, an e-mail address, an alias, or a name with an address as
 * mail programs write it, {@code Alice Ng <alice@example.com>}.
 *
 * @param keys keys to look up, best match first; empty for a text without visible characters
 */
public record PersonReference(List<PersonKey> keys) {

    /** The longest text, in characters; a longer one means nobody. */
    public static final int MAX_LENGTH = 1_000;

    private static final Pattern WITH_ADDRESS =
            Pattern.compile("(.*)<\\s*(?:mailto:)?([^<>]*@[^<>]*)>\\s*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\\s*\"(.*)\"\\s*", Pattern.DOTALL);

    public PersonReference {
        keys = List.copyOf(keys);
    }

    /**
     * The keys of a text: the whole text first, because a name may look like anything; then the
     * address in it; then the name before the address.
     */
    public static PersonReference of(String text) {
        if (text.length() > MAX_LENGTH) {
            return new PersonReference(List.of());
        }
        Set<PersonKey> keys = new LinkedHashSet<>();
        PersonKey.of(text).ifPresent(keys::add);
        Optional<PersonKey> itself = keys.stream().findFirst();
        itself.map(key -> WITH_ADDRESS.matcher(key.text()))
                .filter(Matcher::matches)
                .ifPresent(
                        parts -> {
                            PersonKey.of(parts.group(2)).ifPresent(keys::add);
                            PersonKey.of(unquoted(parts.group(1))).ifPresent(keys::add);
                        });
        return new PersonReference(new ArrayList<>(keys));
    }

    private static String unquoted(String name) {
        Matcher quoted = QUOTED.matcher(name);
        return quoted.matches() ? quoted.group(1) : name;
    }
}
