package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Author of an action, and the way it reached Leash.
 *
 * @param kind kind of author
 * @param name the contact's id for a {@link Kind#PERSON}, the source's name for a {@link
 *     Kind#SOURCE}, otherwise a readable word
 * @param via the way it reached Leash
 */
public record Actor(Kind kind, String name, Via via) {

    /** Kind of author. */
    public enum Kind {
        /** A known contact. */
        PERSON,
        /** A source of reports: a webhook sender, a monitoring system. */
        SOURCE,
        /** Leash itself. */
        LEASH,
        /** A person who did not identify themselves. */
        ANYBODY,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    /** The way an action reached Leash. */
    public enum Via {
        WEB,
        LINK,
        EMAIL,
        SMS,
        VOICE,
        SLACK,
        API,
        WEBHOOK,
        TIMER,
        NOTIFIER,
        WORKBOOK,
        COMMAND_LINE,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    public Actor {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(via, "via");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "actor name is blank; expected a contact id or a source name");
        }
    }

    /** Leash, because a deadline has passed. */
    public static Actor timer() {
        return new Actor(Kind.LEASH, "leash", Via.TIMER);
    }

    /** Leash, because of the result of a delivery. */
    public static Actor notifier() {
        return new Actor(Kind.LEASH, "leash", Via.NOTIFIER);
    }

    /** A known contact. */
    public static Actor person(String contactId, Via via) {
        return new Actor(Kind.PERSON, contactId, via);
    }

    /** A source of reports. */
    public static Actor source(String name) {
        return new Actor(Kind.SOURCE, name, Via.WEBHOOK);
    }

    /** A person who did not identify themselves. */
    public static Actor anybody(Via via) {
        return new Actor(Kind.ANYBODY, "somebody", via);
    }

    /** Whether the author is a known contact. */
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
