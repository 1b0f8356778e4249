package dev.leash.escalation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.escalation.TestStores;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Serdes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One store takes what is written, and the next one fails. */
class HalfWrittenTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final EscalationPath PATH =
            EscalationPath.rotating(
                    "default", "default", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final TestStores stores = new TestStores(context);
    private final KeyValueStore<String, Incident.Known> incidents =
            stores.keeping(
                    LifecycleTopology.INCIDENTS,
                    new StringSerde(),
                    Serdes.of(InternalRecords.INCIDENT_STATE));
    private final TestStores.Failing<Bytes, byte[]> deadlines =
            stores.failing(LifecycleTopology.DEADLINES, new BytesSerde(), new ByteArraySerde());
    private final LifecycleProcessor lifecycle =
            new LifecycleProcessor(PATH, Directory.REOPEN_FOR, DeadlineWatch.NOTHING, () -> 0);

    @BeforeEach
    void begin() {
        context.setCurrentSystemTimeMs(NOW.toEpochMilli());
        stores.keeping(LifecycleTopology.GONE, new StringSerde(), new StringSerde());
        stores.keeping(DirectoryStore.NAME, new StringSerde(), new BytesSerde());
        lifecycle.init(context);
    }

    @Test
    void anOpeningThatCouldNotBeArmedIsOpenedWhenItIsTriedAgain() {
        deadlines.failWith(new IllegalStateException("full"));

        lifecycle.process(opening("1"));

        assertThat(incidents.get("1")).isNull();
        assertThat(forwarded(CommandEnvelope.class)).hasSize(1);
        deadlines.failWith(null);
        CommandEnvelope again = forwarded(CommandEnvelope.class).getFirst();
        lifecycle.process(new Record<>("1", again, NOW.toEpochMilli()));
        assertThat(forwarded(IncidentRecord.class))
                .extracting(it -> it.event().getClass().getSimpleName())
                .containsExactly("Opened", "NobodyFound");
    }

    /** The transaction is aborted, so that the report is read again. */
    @Test
    void aStoreThatFailsIsNotTheFaultOfTheReport() {
        deadlines.failWith(new ProcessorStateException("full"));

        assertThatThrownBy(() -> lifecycle.process(opening("1")))
                .isInstanceOf(ProcessorStateException.class);

        assertThat(context.forwarded()).isEmpty();
    }

    private static Record<String, CommandEnvelope> opening(String incident) {
        IncidentCommand open =
                new IncidentCommand.Open(Report.ofText("It is down", "test"), "signal", PATH.id());
        return new Record<>(
                incident,
                new CommandEnvelope("signal", incident, NOW, Actor.source("test"), null, open),
                NOW.toEpochMilli());
    }

    private <T> List<T> forwarded(Class<T> kind) {
        return context.forwarded().stream()
                .map(it -> it.record().value())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
