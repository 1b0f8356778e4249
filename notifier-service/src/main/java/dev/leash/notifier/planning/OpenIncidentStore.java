package dev.leash.notifier.planning;

import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Open incidents, in a global store, because a person whose shift begins should see all of them. It
 * lags by a moment, which is acceptable here and would not be for a page.
 */
record OpenIncidentStore(ReadOnlyKeyValueStore<String, OpenIncident> store) {

    static final String NAME = "open-incidents";

    static void define(Topology topology) {
        StringSerde keys = new StringSerde();
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(NAME),
                                keys,
                                Serdes.of(Topics.OPEN_INCIDENTS.codec()))
                        .withLoggingDisabled(),
                "open-incidents-source",
                keys.deserializer(),
                Serdes.of(Topics.OPEN_INCIDENTS).deserializer(),
                Topics.OPEN_INCIDENTS.name(),
                "open-incidents-update",
                Update::new);
    }

    OpenIncidents all() {
        List<OpenIncident> all = new ArrayList<>();
        try (KeyValueIterator<String, OpenIncident> incidents = store.all()) {
            incidents.forEachRemaining(incident -> all.add(incident.value));
        }
        return OpenIncidents.of(all);
    }

    private static final class Update
            extends ContextualProcessor<String, OpenIncident, Void, Void> {
        @Override
        public void process(Record<String, OpenIncident> record) {
            KeyValueStore<String, OpenIncident> incidents = context().getStateStore(NAME);
            incidents.put(record.key(), record.value());
        }
    }
}
