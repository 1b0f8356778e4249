package dev.leash.standalone;

import dev.leash.notifier.NotifierSettings;
import dev.leash.settings.Settings;
import dev.leash.sheets.SheetsSettings;

/** What is said once everything runs. */
final class ReadyNotice {

    private ReadyNotice() {}

    static String of(Settings settings, int port, int kafkaPort) {
        String url = UpCommand.url(settings, port);
        return """
                Leash is ready at %s  (Kafka on localhost:%d, %s; workbook in %s)
                Try: curl -X POST http://localhost:%d/webhooks/new_incident_webhook -H 'Content-Type: text/plain' \
                -d 'Production database connection timeout - error rate spiking to 15%%'"""
                .formatted(
                        url, kafkaPort, NotifierSettings.sandboxed(settings), SheetsSettings.folder(settings), port);
    }
}
