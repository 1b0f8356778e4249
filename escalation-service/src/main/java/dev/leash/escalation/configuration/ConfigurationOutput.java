package dev.leash.escalation.configuration;

import dev.leash.model.configuration.ConfigurationDecision.Step;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Version;
import dev.leash.model.directory.Contact;
import dev.leash.model.kind.Configured;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.PersonRecord;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Writes one version everywhere: to the writer's store, the directory, the configuration events and
 * the people.
 */
final class ConfigurationOutput {

    /**
     * Maximum size of a record, in bytes. Kafka refuses one of a MiB, and the whole transaction
     * with it, again and again; the difference leaves room for what an adoption adds later.
     */
    static final int MAX_BYTES = 950_000;

    private final ProcessorContext<String, Object> context;
    private final StoredVersions versions;

    ConfigurationOutput(ProcessorContext<String, Object> context, StoredVersions versions) {
        this.context = context;
        this.versions = versions;
    }

    void carryOut(Step step) {
        String key = step.recorded().key();
        put(key, step.after());
        forward(key, step.recorded(), ConfigurationTopology.FACTS);
        if (isContact(key)) {
            PersonRecord person = person(step);
            forward(person.id(), person, ConfigurationTopology.PEOPLE);
        }
    }

    /** Puts a version in force without an event. */
    void put(String key, Version version) {
        versions.put(key, version);
        Headers headers = new RecordHeaders();
        headers.add(
                DirectoryEntry.VERSION_HEADER,
                Long.toString(version.number()).getBytes(StandardCharsets.UTF_8));
        context.forward(
                new Record<>(key, entry(version), context.currentSystemTimeMs(), headers),
                ConfigurationTopology.DIRECTORY);
    }

    void forward(String key, @Nullable Object value, String sink) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    /** Size of the largest record that a version leads to, in bytes. */
    static int bytes(Step step) {
        DirectoryEntry entry = entry(step.after());
        return IntStream.of(
                        Topics.CONFIGURATION.codec().encode(step.recorded()).length,
                        InternalRecords.VERSION_STATE.encode(step.after()).length,
                        entry == null ? 0 : InternalRecords.DIRECTORY_ENTRY.encode(entry).length,
                        isContact(step.recorded().key())
                                ? Topics.PEOPLE.codec().encode(person(step)).length
                                : 0)
                .max()
                .orElse(0);
    }

    private static @Nullable DirectoryEntry entry(Version version) {
        Configured body = version.body();
        return body == null
                ? null
                : new DirectoryEntry(
                        DirectoryRecord.of(body), version.number(), version.managedBy());
    }

    private static boolean isContact(String key) {
        return Kinds.ofKey(key).filter(Kinds.CONTACT::equals).isPresent();
    }

    private static PersonRecord person(Step step) {
        String id = step.recorded().key().substring(Kinds.CONTACT.key("").length());
        Version after = step.after();
        Instant at = step.recorded().at();
        return after.body() instanceof Contact contact
                ? PersonRecord.of(contact, after.number(), at)
                : PersonRecord.formerly(id, after.number(), at);
    }
}
