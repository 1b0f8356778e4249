package dev.leash.dashboard.web;

import dev.leash.model.directory.Contact;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.Phrase;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Display names of people, shortened as long as they are unique. */
public final class Names implements Decoration {

    private final Set<String> shared;

    private Names(Set<String> shared) {
        this.shared = shared;
    }

    /** The names of these contacts. */
    public static Names among(List<Contact> contacts) {
        Map<String, String> owners = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Contact contact : contacts) {
            String name = shortened(contact.id());
            String other = owners.put(name, contact.id());
            if (other != null && !other.equals(contact.id())) {
                shared.add(name);
            }
        }
        return new Names(Set.copyOf(shared));
    }

    /**
     * {@code Alice} for {@code alice@example.com}, or the whole id where two would be called Alice.
     */
    public String of(@Nullable String person) {
        if (person == null) {
            return "nobody";
        }
        String name = shortened(person);
        return shared.contains(name) ? person : name;
    }

    /** Several people as an enumeration: {@code Alice, Bob and Carol}. */
    public String all(List<String> people) {
        return Phrase.people(people).in(this);
    }

    @Override
    public String person(String id) {
        return of(id);
    }

    /** These names, together with times relative to a moment and in a time zone. */
    public Decoration at(Times times) {
        return new Decoration() {
            @Override
            public String person(String id) {
                return of(id);
            }

            @Override
            public String time(Instant at) {
                return times.absolute(at) + " " + times.zoneName();
            }
        };
    }

    private static String shortened(String id) {
        int at = id.indexOf('@');
        if (at <= 0) {
            return id;
        }
        StringBuilder name = new StringBuilder();
        for (String word : List.of(id.substring(0, at).split("[._-]+", 0))) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.isEmpty() ? id : name.toString();
    }
}
