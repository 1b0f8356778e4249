package dev.leash.view.engine;

import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A projection as small as they come: what incidents are called, in a version of choice. */
final class Titles implements Projection {

    static final String NAME = "titles";

    private final int version;
    volatile boolean failing;
    volatile Runnable whenDone = () -> {};

    Titles(int version) {
        this.version = version;
    }

    /** The titles, however the version that serves writes them. */
    static List<String> all(View view) {
        return view.reader(NAME)
                .list(
                        "SELECT text FROM title ORDER BY number",
                        Map.of(),
                        (row, _) -> row.getString(1));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    /**
     * The second version has a column more, the third cannot be read, the fourth says so wrongly.
     */
    @Override
    public int oldestReadable() {
        return version == 3 ? 3 : 1;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                switch (version) {
                    case 1 -> "CREATE TABLE title (number INTEGER PRIMARY KEY, text TEXT)";
                    case 2 ->
                            "CREATE TABLE title (number INTEGER PRIMARY KEY, text TEXT, length INTEGER)";
                    case 4 -> "CREATE TABLE title (number TEXT PRIMARY KEY, text TEXT)";
                    default -> "CREATE TABLE title (text TEXT, number INTEGER PRIMARY KEY)";
                });
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            @Override
            public void apply(LogRecord record) {
                IncidentRecord recorded = record.decode(Topics.EVENTS);
                if (recorded.event() instanceof Opened opened) {
                    String title = opened.report().title();
                    transaction
                            .handle()
                            .execute(
                                    "INSERT INTO title (number, text) VALUES (?,?)",
                                    version == 4
                                            ? "INC-" + recorded.incidentId()
                                            : recorded.incidentId(),
                                    version == 1 ? title : title + " in version " + version);
                    transaction.touch(recorded.incidentId());
                }
            }

            @Override
            public void end() {
                whenDone.run();
                if (failing) {
                    throw new IllegalStateException("the disk is full");
                }
            }
        };
    }
}
