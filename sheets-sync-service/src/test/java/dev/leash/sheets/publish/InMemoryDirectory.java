package dev.leash.sheets.publish;

import dev.leash.model.configuration.Change.Forget;
import dev.leash.model.configuration.Change.Put;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.Version;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.kind.Configured;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** A directory without a Kafka, that can be away. Its rules are those of the one writer. */
final class InMemoryDirectory implements DirectoryLog {

    private static final Outcome.Refused REFUSAL =
            new Outcome.Refused(OutcomeCode.NOT_ALLOWED, "There is a new rule.");

    private final List<SheetChange> log = new ArrayList<>();
    private final DirectorySnapshot held = new DirectorySnapshot();
    private final Set<String> refused = new HashSet<>();
    private boolean away;

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    List<SheetChange> log() {
        return List.copyOf(log);
    }

    DirectorySnapshot held() {
        return held;
    }

    /** Another editor has it changed. */
    void put(Manager manager, Configured body) {
        decide(manager, new Put(manager, body));
    }

    /** Somebody is forgotten. */
    void forget(String person) {
        decide(Manager.SYSTEM, new Forget(person));
    }

    private void decide(Manager manager, dev.leash.model.configuration.Change change) {
        var request = new ChangeEnvelope("other", Instant.EPOCH, manager.actor(), null, change);
        Configuration.decide(held, request)
                .steps()
                .forEach(step -> held.take(step.recorded().key(), entry(step.after())));
    }

    private static @Nullable DirectoryEntry entry(Version after) {
        Configured body = after.body();
        return body == null
                ? null
                : new DirectoryEntry(DirectoryRecord.of(body), after.number(), after.managedBy());
    }

    @Override
    public DirectorySnapshot follow() {
        requireThere();
        return held;
    }

    @Override
    public List<RefusedChange> publish(List<SheetChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        requireThere();
        log.addAll(changes);
        changes.stream().filter(change -> !refused.contains(change.key())).forEach(held::take);
        return changes.stream()
                .filter(change -> refused.contains(change.key()))
                .map(change -> new RefusedChange(change, REFUSAL))
                .toList();
    }

    /** From now on a newer writer refuses all changes of a key, for reasons nobody here knows. */
    void refuse(String key) {
        refused.add(key);
    }

    private void requireThere() {
        if (away) {
            throw new KafkaException("no broker");
        }
    }

    @Override
    public void close() {}
}
