package dev.leash.escalation.configuration;

import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.ConfigurationDecision;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.kafka.PollWait;
import dev.leash.wire.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Processor that applies the rules of the configuration, stores their result, and forwards it.
 * Everything is computed before anything is written. Changes wait, in order, until records of older
 * releases are adopted, because those are in force and must be considered.
 */
final class ConfigurationProcessor implements Processor<String, ChangeEnvelope, String, Object> {

    /** Interval of checks for records of older releases. */
    private static final Duration SELDOM = Duration.ofSeconds(1);

    /** Pause between steps while there is more to do, in which incidents are decided. */
    private static final Duration SOON = Duration.ofMillis(100);

    /** Incident number in outcomes of changes, which are about no incident. */
    private static final String NO_INCIDENT = "";

    private ProcessorContext<String, Object> context;
    private Commits commits;
    private StoredVersions versions;
    private KeyValueStore<Long, ChangeEnvelope> waiting;
    private ConfigurationOutput output;
    private Adoption adoption;
    private Cancellable alarm;
    private Duration every = SELDOM;

    @SuppressWarnings("NullAway.Init")
    ConfigurationProcessor() {}

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new Commits(context);
        versions = new StoredVersions(context.getStateStore(ConfigurationTopology.VERSIONS));
        waiting = context.getStateStore(ConfigurationTopology.WAITING);
        output = new ConfigurationOutput(context, versions);
        adoption =
                new Adoption(
                        new DirectoryStore(context.getStateStore(DirectoryStore.NAME)),
                        versions,
                        output);
        alarm = context.schedule(SELDOM, PunctuationType.WALL_CLOCK_TIME, _ -> goOn());
    }

    @Override
    public void process(Record<String, ChangeEnvelope> record) {
        if (adoption.next(now()).isDone() && !isAnyWaiting()) {
            decide(record.value());
        } else {
            long offset = context.recordMetadata().map(RecordMetadata::offset).orElse(0L);
            waiting.put(offset, record.value());
            goOnEvery(SOON);
        }
        commits.soon();
        commits.settle();
    }

    private void goOn() {
        Adoption.Turn turn = adoption.next(now());
        int decided = turn.isDone() && isAnyWaiting() ? decideWaiting() : 0;
        if (turn.tried() + decided > 0) {
            commits.soon();
            commits.settle();
        }
        goOnEvery(turn.isDone() && !isAnyWaiting() ? SELDOM : SOON);
    }

    private void goOnEvery(Duration wanted) {
        if (!every.equals(wanted)) {
            every = wanted;
            alarm.cancel();
            alarm = context.schedule(wanted, PunctuationType.WALL_CLOCK_TIME, _ -> goOn());
        }
        if (wanted.equals(SOON)) {
            PollWait.atMost(SOON);
        }
    }

    /** Whether changes wait. Cheap: the store is in memory and knows its size. */
    private boolean isAnyWaiting() {
        return waiting.approximateNumEntries() > 0;
    }

    private int decideWaiting() {
        int decided = 0;
        try (KeyValueIterator<Long, ChangeEnvelope> changes = waiting.all()) {
            while (changes.hasNext() && decided < Adoption.AT_ONCE) {
                KeyValue<Long, ChangeEnvelope> next = changes.next();
                waiting.delete(next.key);
                decide(next.value);
                decided++;
            }
        }
        return decided;
    }

    private void decide(ChangeEnvelope request) {
        ConfigurationDecision decision = fitting(Configuration.decide(versions, request));
        decision.steps().forEach(output::carryOut);
        if (decision.forgotten() != null) {
            output.forward(decision.forgotten(), null, ConfigurationTopology.PEOPLE);
        }
        output.forward(
                request.id(),
                Reply.of(request.id(), NO_INCIDENT, decision.outcome()),
                ConfigurationTopology.OUTCOMES);
    }

    /**
     * Refuses a decision whose records are too large: Kafka would refuse them only once they are
     * part of a transaction.
     */
    private static ConfigurationDecision fitting(ConfigurationDecision decision) {
        return decision.steps().stream()
                .filter(step -> ConfigurationOutput.bytes(step) > ConfigurationOutput.MAX_BYTES)
                .findFirst()
                .map(
                        step ->
                                new Outcome.Refused(
                                        OutcomeCode.TOO_LARGE,
                                        "%s would have %d bytes; at most %d are allowed. Make it smaller, or split it."
                                                .formatted(
                                                        step.recorded().key(),
                                                        ConfigurationOutput.bytes(step),
                                                        ConfigurationOutput.MAX_BYTES)))
                .map(refused -> new ConfigurationDecision(List.of(), refused, null))
                .orElse(decision);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
