package dev.leash.dashboard.sources;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.source.AlertSource;
import dev.leash.model.incident.DedupKey;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.topic.Topics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Test alerts: as if a source had sent one. They page people, with the least severity. */
@Singleton
record TestAlerts(CommandClient client) {

    private static final String KEY = "leash-test";

    /** Sends one; the number of its incident, or empty when that is not known yet. */
    Optional<String> send(AlertSource source, String requestId) {
        Report report =
                new Report(
                        "Test alert of " + source.name(),
                        "Somebody sent it from the page of sources. Resolve it.",
                        Severity.MINOR,
                        Map.of(),
                        List.of(),
                        KEY,
                        source.name(),
                        null,
                        source.id());
        AlertCommand fire =
                new AlertCommand.Fire(source.id() + "/" + requestId, requestId, report, null);
        Result result =
                client.askAndSee(
                        new Command<>(
                                requestId,
                                Topics.ALERTS,
                                DedupKey.ofSource(source.id(), KEY),
                                fire));
        return Optional.ofNullable(result.incidentId()).filter(id -> !id.isEmpty());
    }
}
