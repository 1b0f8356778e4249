package dev.leash.standalone;

import dev.leash.model.directory.Channel;
import dev.leash.notifier.channel.Channels;
import dev.leash.settings.Settings;
import dev.leash.sheets.SheetsSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Text printed once everything runs. */
final class ReadyNotice {

    private ReadyNotice() {}

    static String of(Settings settings, Channels channels, int port, int kafkaPort) {
        return """
                Leash is ready at %s  (Kafka on localhost:%d; %s; workbook in %s)
                Try: curl -X POST http://localhost:%d/webhooks/new_incident_webhook -H 'Content-Type: text/plain' \
                -d 'Production database connection timeout - error rate spiking to 15%%'"""
                .formatted(
                        UpCommand.url(settings, port),
                        kafkaPort,
                        sandboxed(channels),
                        SheetsSettings.workbookInWords(settings),
                        port);
    }

    private static String sandboxed(Channels channels) {
        List<Channel> sandboxed =
                channels.senders().entrySet().stream()
                        .filter(entry -> entry.getValue().isSandbox())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return sandboxed.isEmpty()
                ? "nothing sandboxed"
                : sandboxed.stream()
                        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "sandboxed: ", ", see /outbox"));
    }
}
