package dev.leash.escalation.configuration;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.ConfigurationDecision;
import dev.leash.model.configuration.ConfigurationDecision.Step;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.configuration.Version;
import dev.leash.model.directory.Contact;
import dev.leash.model.kind.Configured;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.PersonRecord;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the rules of configuration, remembers their answer, and passes it on. What it decided is
 * computed before anything is written.
 */
final class ConfigurationProcessor implements Processor<String, RequestedChange, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationProcessor.class);

    /** How often it is looked whether an older release has written into the directory. */
    private static final Duration ADOPTS_EVERY = Duration.ofSeconds(1);

    /** What is configured is about no incident. */
    private static final String NO_INCIDENT = "";

    private ProcessorContext<String, Object> context;
    private Commits commits;
    private StoredVersions versions;
    private DirectoryStore directory;

    @SuppressWarnings("NullAway.Init")
    ConfigurationProcessor() {}

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new Commits(context);
        versions =
                new StoredVersions(
                        processorContext.getStateStore(ConfigurationTopology.VERSIONS));
        directory = new DirectoryStore(processorContext.getStateStore(DirectoryStore.NAME));
        processorContext.schedule(
                ADOPTS_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> adoptForeign());
    }

    @Override
    public void process(Record<String, RequestedChange> record) {
        adoptForeign();
        RequestedChange request = record.value();
        ConfigurationDecision decision = Configuration.decide(versions, request);
        decision.steps().forEach(this::carryOut);
        if (decision.forgotten() != null) {
            forward(decision.forgotten(), null, ConfigurationTopology.PEOPLE);
        }
        forward(
                request.id(),
                Reply.of(request.id(), NO_INCIDENT, decision.outcome()),
                ConfigurationTopology.OUTCOMES);
        commits.soon();
        commits.settle();
    }

    /** What releases wrote that had no one writer, or still write beside this one, is in force. */
    private void adoptForeign() {
        directory.foreign().forEach(this::adopt);
    }

    private void adopt(String key, long offset) {
        long adopted = versions.version(key).map(Version::adoptedOffset).orElse(-1L);
        if (adopted >= offset) {
            return;
        }
        try {
            Configured body =
                    directory.find(key).flatMap(DirectoryRecord::configured).orElse(null);
            Configuration.adopt(versions, key, body, offset, adoption(key, offset))
                    .ifPresentOrElse(this::carryOut, () -> confirm(key, offset));
            LOG.info("took over {}, which an older release wrote", key);
        } catch (UndecodableException e) {
            LOG.debug("{} cannot be read, and is taken over once it can", key, e);
        }
    }

    private RequestedChange adoption(String key, long offset) {
        Manager manager = Kinds.ofKey(key).map(kind -> kind.formerly()).orElse(Manager.SYSTEM);
        return new RequestedChange(
                "adopted-" + offset,
                now(),
                manager.actor(),
                null,
                new Change.Remove(manager, key));
    }

    /** It says what is in force already: it only becomes a record of the one writer. */
    private void confirm(String key, long offset) {
        Version before = versions.version(key).orElse(null);
        Version after =
                before == null
                        ? new Version(0, Manager.SYSTEM, null, offset)
                        : new Version(before.number(), before.managedBy(), before.body(), offset);
        versions.put(key, after);
        publish(key, after);
    }

    private void carryOut(Step step) {
        String key = step.recorded().key();
        versions.put(key, step.after());
        publish(key, step.after());
        forward(key, step.recorded(), ConfigurationTopology.FACTS);
        if (Kinds.ofKey(key).filter(Kinds.CONTACT::equals).isPresent()) {
            publishPerson(key, step);
        }
    }

    private void publish(String key, Version version) {
        Configured body = version.body();
        DirectoryEntry entry =
                body == null
                        ? null
                        : new DirectoryEntry(
                                DirectoryRecord.of(body), version.number(), version.managedBy());
        Headers headers = new RecordHeaders();
        headers.add(
                DirectoryEntry.VERSION_HEADER,
                Long.toString(version.number()).getBytes(StandardCharsets.UTF_8));
        context.forward(
                new Record<>(key, entry, context.currentSystemTimeMs(), headers),
                ConfigurationTopology.DIRECTORY);
    }

    private void publishPerson(String key, Step step) {
        String id = key.substring(Kinds.CONTACT.key("").length());
        Version after = step.after();
        Instant at = step.recorded().at();
        PersonRecord person =
                after.body() instanceof Contact contact
                        ? PersonRecord.of(contact, after.number(), at)
                        : PersonRecord.formerly(id, after.number(), at);
        forward(id, person, ConfigurationTopology.PEOPLE);
    }

    private void forward(String key, @Nullable Object value, String sink) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
