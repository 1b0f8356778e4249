package dev.leash.view.incident;

import dev.leash.model.severity.Severity;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/**
 * Projection of the list of incidents and their events. Both are one projection, because an event
 * of an older release shows the state of its incident only together with the events before it.
 */
public final class IncidentsProjection implements Projection {

    /** Name of the projection. */
    public static final String NAME = "incidents";

    /**
     * Number of urgency values of incidents without an owner, and of those that wait for an
     * acknowledgement.
     */
    public static final int URGENCIES = Severity.MAX_RANK + 1;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS.name());
    }

    /** A resolved incident has no urgency, and is in no index of open incidents. */
    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE incident (number INTEGER PRIMARY KEY, state TEXT, severity TEXT, severity_name TEXT, severity_rank INTEGER, severity_urgency TEXT, urgency INTEGER, title TEXT, source TEXT, owner TEXT,"
                        + " opened_at INTEGER, updated_at INTEGER, next_at INTEGER, sequence INTEGER, page INTEGER, snoozed INTEGER, repeats INTEGER, damage TEXT, words TEXT, stage TEXT)",
                "CREATE INDEX incident_of_state ON incident (state)",
                "CREATE INDEX incident_of_kind ON incident (state, severity)",
                "CREATE INDEX incident_by_urgency ON incident (urgency, next_at) WHERE urgency IS NOT NULL",
                "CREATE INDEX incident_by_deadline ON incident (next_at) WHERE urgency IS NOT NULL AND next_at IS NOT NULL",
                "CREATE INDEX incident_damaged ON incident (damage) WHERE damage IS NOT NULL",
                "CREATE TABLE severity (id TEXT PRIMARY KEY, name TEXT, rank INTEGER, urgency TEXT, number INTEGER) WITHOUT ROWID",
                "CREATE TABLE incident_summary (number INTEGER PRIMARY KEY, body BLOB)",
                "CREATE TABLE incident_count (state TEXT, severity TEXT, count INTEGER, PRIMARY KEY (state, severity)) WITHOUT ROWID",
                "CREATE TABLE event (number INTEGER, sequence INTEGER, body BLOB)",
                "CREATE UNIQUE INDEX event_of_incident ON event (number, sequence)",
                "CREATE TABLE lateness (hour INTEGER PRIMARY KEY, worst INTEGER, deadlines INTEGER)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new IncidentsFold(transaction);
    }
}
