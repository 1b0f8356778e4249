package dev.leash.escalation.configuration;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.ConfigurationDecision.Step;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.RequestedChange;
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
 * What releases wrote that had no one writer, or still write beside this one, becomes versions of
 * the one writer; contacts first. At most {@value #AT_ONCE} at a time: the same thread pages people.
 */
final class Adoption {

    static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final DirectoryStore directory;
    private final StoredVersions versions;
    private final ConfigurationOutput output;

    /** What cannot be taken over is tried again when it was written anew, or by another release. */
    private final Map<String, Long> passedOver = new HashMap<>();

    /**
     * How far one turn came.
     *
     * @param tried how many records it dealt with
     * @param isDone whether none is left
     */
    record Turn(int tried, boolean isDone) {}

    Adoption(DirectoryStore directory, StoredVersions versions, ConfigurationOutput output) {
        this.directory = directory;
        this.versions = versions;
        this.output = output;
    }

    /** Takes over as many as one transaction may hold. */
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
                    "looked at {} records that an older release wrote; {} in all cannot be taken over",
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

    /** Keys, and what exceptions say, may name people. */
    private void passOver(String key, long offset, RuntimeException e) {
        passedOver.put(key, offset);
        LOG.warn(
                "record {} of the directory cannot be taken over, and stays as it is: {}",
                offset,
                e.getClass().getSimpleName());
    }

    private void adopt(String key, long offset, Instant now) {
        Configured body = directory.find(key).flatMap(DirectoryRecord::configured).orElse(null);
        Configuration.adopt(versions, key, body, offset, request(key, offset, now))
                .ifPresentOrElse(
                        step -> take(key, offset, step), () -> output.put(key, confirmed(key, offset)));
    }

    /** What has no room for more is in force as it was written; no fact is told of it. */
    private void take(String key, long offset, Step step) {
        if (ConfigurationOutput.bytes(step) <= ConfigurationOutput.MAX_BYTES) {
            output.carryOut(step);
        } else {
            versions.put(key, step.after());
            LOG.warn("record {} of the directory is too large for a fact about it", offset);
        }
    }

    private static RequestedChange request(String key, long offset, Instant now) {
        Manager manager = Kinds.ofKey(key).map(kind -> kind.formerly()).orElse(Manager.SYSTEM);
        return new RequestedChange(
                "adopted-" + offset, now, manager.actor(), null, new Change.Remove(manager, key));
    }

    /** It says what is in force already: it only becomes a record of the one writer. */
    private Version confirmed(String key, long offset) {
        return versions.version(key)
                .map(
                        before ->
                                new Version(
                                        before.number(), before.managedBy(), before.body(), offset))
                .orElseGet(() -> new Version(0, Manager.SYSTEM, null, offset));
    }
}
