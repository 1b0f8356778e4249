package dev.leash.escalation.configuration;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.ConfigurationDecision.Step;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.Version;
import dev.leash.model.kind.Configured;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adopts records that releases without the one writer wrote, or still write beside this one, as
 * versions; contacts first. At most {@value #AT_ONCE} at a time, because the same thread pages
 * people.
 */
final class Adoption {

    static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final DirectoryStore directory;
    private final StoredVersions versions;
    private final ConfigurationOutput output;

    /**
     * Records that could not be adopted, by key and offset; tried again when they are written
     * again, or by another release.
     */
    private final Map<String, Long> passedOver = new HashMap<>();

    /**
     * Progress of one step.
     *
     * @param tried number of records processed
     * @param isDone whether none is left
     */
    record Turn(int tried, boolean isDone) {}

    Adoption(DirectoryStore directory, StoredVersions versions, ConfigurationOutput output) {
        this.directory = directory;
        this.versions = versions;
        this.output = output;
    }

    /** Adopts as many records as one transaction may hold. */
    Turn next(Instant now) {
        int tried = 0;
        boolean isDone = true;
        for (Map.Entry<String, Long> foreign : directory.foreign().entrySet()) {
            if (isKnown(foreign.getKey(), foreign.getValue())) {
                continue;
            }
            if (tried == AT_ONCE) {
                isDone = false;
                break;
            }
            tried++;
            attempt(foreign.getKey(), foreign.getValue(), now);
        }
        if (tried > 0) {
            LOG.info(
                    "checked {} records of an older release; {} in total cannot be adopted",
                    tried,
                    passedOver.size());
        }
        return new Turn(tried, isDone);
    }

    private boolean isKnown(String key, long offset) {
        return passedOver.getOrDefault(key, -1L) >= offset
                || versions.version(key).map(Version::adoptedOffset).orElse(-1L) >= offset;
    }

    private void attempt(String key, long offset, Instant now) {
        try {
            adopt(key, offset, now);
            passedOver.remove(key);
        } catch (RecordTooLargeException e) {
            passOver(key, offset, e);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(key, offset, e);
        }
    }

    /** Logs without the key and the message of the exception, which may name people. */
    private void passOver(String key, long offset, RuntimeException e) {
        passedOver.put(key, offset);
        LOG.warn(
                "record {} of the directory cannot be adopted and remains unchanged: {}",
                offset,
                e.getClass().getSimpleName());
    }

    private void adopt(String key, long offset, Instant now) {
        Configured body = directory.find(key).flatMap(DirectoryRecord::configured).orElse(null);
        Configuration.adopt(versions, key, body, offset, request(key, offset, now))
                .ifPresentOrElse(
                        step -> take(key, offset, step),
                        () -> output.put(key, confirmed(key, offset)));
    }

    /**
     * Adopts a record. One too large for an event is in force as it was written, without an event.
     */
    private void take(String key, long offset, Step step) {
        if (ConfigurationOutput.bytes(step) <= ConfigurationOutput.MAX_BYTES) {
            output.carryOut(step);
        } else {
            versions.put(key, step.after());
            LOG.warn("record {} of the directory is too large for a fact about it", offset);
        }
    }

    private static ChangeEnvelope request(String key, long offset, Instant now) {
        Manager manager = Kinds.ofKey(key).map(kind -> kind.formerly()).orElse(Manager.SYSTEM);
        return new ChangeEnvelope(
                "adopted-" + offset, now, manager.actor(), null, new Change.Remove(manager, key));
    }

    /** The version of a record that repeats what is in force: only the offset changes. */
    private Version confirmed(String key, long offset) {
        return versions.version(key)
                .map(
                        before ->
                                new Version(
                                        before.number(), before.managedBy(), before.body(), offset))
                .orElseGet(() -> new Version(0, Manager.SYSTEM, null, offset));
    }
}
