package dev.leash.model.configuration;

import dev.leash.model.incident.Actor;

/** Editor that manages a thing: no other editor changes or removes it. */
public enum Manager {
    WORKBOOK,
    PAGE,
    API,
    TERRAFORM,
    /** Leash itself; may change what any editor manages. */
    SYSTEM,
    /** Value that only a newer version knows. What it manages is left alone. */
    UNKNOWN;

    /** Name of the editor in sentences. */
    public String inWords() {
        return switch (this) {
            case WORKBOOK -> "the workbook";
            case PAGE -> "the pages";
            case API -> "the API";
            case TERRAFORM -> "Terraform";
            case SYSTEM -> "Leash itself";
            case UNKNOWN -> "a manager that only a newer version knows";
        };
    }

    /** Leash, acting on behalf of the editor. */
    public Actor actor() {
        Actor.Via via =
                switch (this) {
                    case WORKBOOK -> Actor.Via.WORKBOOK;
                    case PAGE -> Actor.Via.WEB;
                    case API, TERRAFORM -> Actor.Via.API;
                    case SYSTEM -> Actor.Via.NOTIFIER;
                    case UNKNOWN -> Actor.Via.UNKNOWN;
                };
        return new Actor(Actor.Kind.LEASH, "leash", via);
    }
}
