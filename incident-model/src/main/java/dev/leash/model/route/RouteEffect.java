package dev.leash.model.route;

/** What a route makes of an alert that no open incident has. */
public enum RouteEffect {
    /** People are paged, and it is declared an incident at once. */
    INCIDENT("declares an incident"),
    /** People are paged; whether it is an incident is for them to say. */
    PAGE("pages"),
    /** The alert is kept, and nobody is paged. */
    NOTHING("pages nobody"),
    /** What only a newer version knows. It pages. */
    UNKNOWN("pages");

    private final String words;

    RouteEffect(String words) {
        this.words = words;
    }

    /** What it does, in words that follow the name of the route. */
    public String words() {
        return words;
    }
}
