package dev.leash.escalation.alerts;

import dev.leash.escalation.triage.TriageTopology;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertCommand.Fire;
import dev.leash.model.alert.AlertCommand.Resolve;
import dev.leash.model.alert.Earlier;
import dev.leash.wire.kafka.Recent;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the last {@link TriageTopology#REMEMBERED}, so that their senders may send them
 * again: under the name they gave, or under the one that Leash gave and they were told when Kafka
 * did not answer. Another report under the same name is another, and so is word that it is over.
 */
final class SeenReports {

    /** Before the signal that triage knows a report by; no number of an incident begins with it. */
    private static final String QUESTION = "?";

    private static final String FIRE = "fire";
    private static final String RESOLVE = "resolve";

    private final Recent recent;

    SeenReports(ProcessorContext<?, ?> context) {
        recent = new Recent(context, AlertsTopology.SEEN, TriageTopology.REMEMBERED);
    }

    /** What the same report came to; null for a new one. */
    @Nullable Earlier of(AlertCommand command) {
        return switch (command) {
            case Fire(String id, var _, var _, var digest) -> of(FIRE, id, digest);
            case Resolve resolve -> of(RESOLVE, resolve.id(), resolve.digest());
            case AlertCommand _ -> null;
        };
    }

    private @Nullable Earlier of(String kind, String id, @Nullable String digest) {
        Optional<String> same =
                digest == null ? Optional.empty() : recent.latest(name(kind, digest, id));
        return same.or(() -> recent.latest(name(kind, "", id))).map(SeenReports::read).orElse(null);
    }

    void saw(AlertCommand command, Earlier earlier) {
        switch (command) {
            case Fire(String id, var _, var _, var digest) -> saw(FIRE, id, digest, earlier);
            case Resolve resolve -> saw(RESOLVE, resolve.id(), resolve.digest(), earlier);
            case AlertCommand _ -> {}
        }
    }

    private void saw(String kind, String id, @Nullable String digest, Earlier earlier) {
        String came =
                earlier.questionId() == null
                        ? Objects.requireNonNullElse(earlier.incidentId(), "")
                        : QUESTION + earlier.questionId();
        recent.put(name(kind, Objects.requireNonNullElse(digest, ""), id), came);
    }

    /** Neither of the first two holds a slash. */
    private static String name(String kind, String digest, String id) {
        return kind + "/" + digest + "/" + id;
    }

    private static Earlier read(String kept) {
        return kept.startsWith(QUESTION)
                ? new Earlier(null, kept.substring(QUESTION.length()))
                : new Earlier(kept.isEmpty() ? null : kept, null);
    }
}
