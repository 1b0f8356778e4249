package dev.leash.model.configuration;

import dev.leash.model.incident.Actor;

/** Editor that manages a thing that is configured: nobody else changes or removes it. */
public enum Manager {
    WORKBOOK,
    PAGE,
    API,
    TERRAFORM,
    /** Leash itself, which may change what anybody manages. */
    SYSTEM,
    /** What only a newer version knows. What it manages is left alone. */
    UNKNOWN;

    /** What it is called in sentences. */
    public String inWords() {
        return switch (this) {
            case WORKBOOK -> "the workbook";
            case PAGE -> "the pages";
            case API -> "the API";
            case TERRAFORM -> "Terraform";
            case SYSTEM -> "Leash itself";
            case UNKNOWN -> "something that only a newer version knows";
        };
    }

    /** Leash, acting for it by itself. */
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
