package dev.leash.sheets.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** A directory without a Kafka, that can be away. */
final class InMemoryDirectory implements DirectoryLog {

    private final List<Change> log = new ArrayList<>();
    private boolean away;

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    List<Change> log() {
        return List.copyOf(log);
    }

    Held held() {
        Held held = new Held();
        log.forEach(held::take);
        return held;
    }

    @Override
    public Held load() {
        requireThere();
        return held();
    }

    @Override
    public void publish(List<Change> changes, Held held) {
        if (changes.isEmpty()) {
            return;
        }
        requireThere();
        log.addAll(changes);
        changes.forEach(held::take);
    }

    private void requireThere() {
        if (away) {
            throw new KafkaException("no broker");
        }
    }

    @Override
    public void close() {}
}
