package dev.leash.view;

import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.view.engine.View;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many incidents each source has reported: the example of docs/growing.md. */
final class SourcesProjection implements Projection {

    static final String NAME = "sources";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS.name());
    }

    @Override
    public List<String> schema() {
        return List.of("CREATE TABLE source (name TEXT PRIMARY KEY, incidents INTEGER)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return record -> {
            if (record.decode(Topics.EVENTS).event() instanceof Opened opened) {
                transaction
                        .handle()
                        .execute(
                                "INSERT INTO source VALUES (?,1) ON CONFLICT DO UPDATE SET incidents = incidents + 1",
                                opened.report().source());
                transaction.touch(NAME);
            }
        };
    }

    /** What the page shows. */
    static Map<String, Long> incidents(View view) {
        return view
                .reader(NAME)
                .list(
                        "SELECT name, incidents FROM source",
                        Map.of(),
                        (row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
