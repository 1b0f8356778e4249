package dev.leash.escalation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.escalation.TestStores;
import dev.leash.model.incident.Incident;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.kafka.Serdes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What a release before has not armed is looked for once, and not at every start. */
class RetentionScanTest {

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final List<String> scans = new ArrayList<>();
    private final IncidentDeadlineStore deadlines;

    RetentionScanTest() {
        context.setCurrentSystemTimeMs(0);
        TestStores stores = new TestStores(context);
        KeyValueStore<String, Incident.Known> incidents =
                stores.keeping(
                        LifecycleTopology.INCIDENTS,
                        new StringSerde(),
                        Serdes.of(InternalRecords.INCIDENT_STATE));
        context.addStateStore(TestStores.watching(incidents, scans));
        stores.keeping(LifecycleTopology.GONE, new StringSerde(), new StringSerde());
        deadlines =
                new IncidentDeadlineStore(
                        new AlarmClock(
                                context,
                                stores.keeping(
                                        LifecycleTopology.DEADLINES,
                                        new BytesSerde(),
                                        new ByteArraySerde()),
                                _ -> {},
                                () -> 0),
                        DeadlineWatch.NOTHING);
    }

    @Test
    void isDoneOnceAndNotAtEveryStart() {
        start().armMissing();
        assertThat(scans).contains("range");
        scans.clear();

        Retention again = start();
        again.armMissing();
        again.armMissing();

        assertThat(scans).doesNotContain("range");
    }

    private Retention start() {
        return new Retention(context, deadlines);
    }
}
