package dev.leash.model.source;

/** Format of what the programs of an alert source send. */
public enum SourceFormat {
    PAGERDUTY("PagerDuty Events API v2", true),
    ALERTMANAGER("Prometheus and Alertmanager", false),
    INCIDENT_IO("incident.io HTTP alerts", false),
    GOALERT("GoAlert generic API", true),
    OPSGENIE("Opsgenie alerts", true),
    /** Value that only a newer version knows. */
    UNKNOWN("a format that only a newer version knows", false);

    private final String title;
    private final boolean resolvesIncidents;

    SourceFormat(String title, boolean resolvesIncidents) {
        this.title = title;
        this.resolvesIncidents = resolvesIncidents;
    }

    /** Name of the format for people. */
    public String title() {
        return title;
    }

    /**
     * Whether users of the format expect an incident to be resolved when its sender says that the
     * problem is over. A source may differ.
     */
    public boolean resolvesIncidents() {
        return resolvesIncidents;
    }
}
