package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Who did something, and through what.
 *
 * @param kind what sort of author this is
 * @param name the contact's id for a {@link Kind#PERSON}, the source's name for a {@link
 *     Kind#SOURCE}, otherwise a word a reader understands
 * @param via the way it reached Leash
 */
public record Actor(Kind kind, String name, Via via) {

    /** What sort of author acted. */
    public enum Kind {
        /** A known contact. */
        PERSON,
        /** Whatever reports problems: a webhook sender, a monitoring system. */
        SOURCE,
        /** Leash itself. */
        LEASH,
        /** Somebody who did not say who they are. */
        ANYBODY,
        /** What only a newer version knows. */
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
        /** What only a newer version knows. */
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

    /** Leash, because a deadline came. */
    public static Actor timer() {
        return new Actor(Kind.LEASH, "leash", Via.TIMER);
    }

    /** Leash, because of what became of a delivery. */
    public static Actor notifier() {
        return new Actor(Kind.LEASH, "leash", Via.NOTIFIER);
    }

    /** A known contact. */
    public static Actor person(String contactId, Via via) {
        return new Actor(Kind.PERSON, contactId, via);
    }

    /** A reporter of problems. */
    public static Actor source(String name) {
        return new Actor(Kind.SOURCE, name, Via.WEBHOOK);
    }

    /** Somebody who did not say who they are. */
    public static Actor anybody(Via via) {
        return new Actor(Kind.ANYBODY, "somebody", via);
    }

    /** Whether this is a known contact. */
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
