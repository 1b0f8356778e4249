package dev.leash.notifier.planning;

import dev.leash.model.notification.ContactMethods;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Drops what planning remembers of the contact methods of people who were forgotten: those who are
 * no contact, and of whom the directory does not say either that they have shown a method. A person
 * who is no contact for a while, and was not forgotten, keeps what they have shown.
 */
final class MethodsRetention {

    static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final DirectoryStore directory;
    private final KeyValueStore<String, ContactMethods> methods;
    private Instant looksAgain = Instant.MIN;

    MethodsRetention(ProcessorContext<?, ?> context) {
        this.directory = new DirectoryStore(context.getStateStore(DirectoryStore.NAME));
        this.methods = context.getStateStore(PlanningTopology.METHODS);
    }

    void lookAt(Instant now) {
        boolean wasSetBack = looksAgain.isAfter(now.plus(LOOKS_EVERY));
        if (now.isBefore(looksAgain) && !wasSetBack) {
            return;
        }
        looksAgain = now.plus(LOOKS_EVERY);
        forgotten().forEach(methods::delete);
    }

    private List<String> forgotten() {
        List<String> people = new ArrayList<>();
        try (KeyValueIterator<String, ContactMethods> all = methods.all()) {
            all.forEachRemaining(
                    known -> {
                        if (isForgotten(known.key)) {
                            people.add(known.key);
                        }
                    });
        }
        return people;
    }

    private boolean isForgotten(String person) {
        return directory.find(DirectoryRecord.CONTACTS + person).isEmpty()
                && directory.find(DirectoryRecord.VERIFIED + person).isEmpty();
    }
}
