package dev.leash.dashboard.sources;

import dev.leash.model.source.SourceFormat;

/** What to paste where to connect a source. */
final class Snippets {

    private Snippets() {}

    /** The lines of a format, with an address without a slash at its end, and a key. */
    static String of(SourceFormat format, String url, String key) {
        return switch (format) {
            case PAGERDUTY ->
                    """
                    # alertmanager.yml; any client of the Events API v2 takes the same address and key
                    receivers:
                      - name: leash
                        pagerduty_configs:
                          - url: %1$s/v2/enqueue
                            routing_key: %2$s"""
                            .formatted(url, key);
            case ALERTMANAGER ->
                    """
                    # alertmanager.yml
                    receivers:
                      - name: leash
                        webhook_configs:
                          - url: %1$s/alertmanager/webhook
                            http_config:
                              authorization:
                                credentials: %2$s

                    # or, without Alertmanager, in prometheus.yml
                    alerting:
                      alertmanagers:
                        - scheme: %3$s
                          authorization:
                            credentials: %2$s
                          static_configs:
                            - targets: ["%4$s"]"""
                            .formatted(url, key, scheme(url), authority(url));
            case INCIDENT_IO ->
                    """
                    curl -X POST %1$s/v2/alert_events/http/leash \\
                      -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' \\
                      -d '{"title": "Disk full", "status": "firing", "deduplication_key": "db-1-disk"}'"""
                            .formatted(url, key);
            case GOALERT ->
                    """
                    # Uptime Kuma, notification type GoAlert
                    Base URL: %1$s
                    Token: %2$s

                    curl -X POST '%1$s/api/v2/generic/incoming?token=%2$s' -d 'summary=Disk full' -d 'dedup=db-1-disk'"""
                            .formatted(url, key);
            case OPSGENIE ->
                    """
                    # alertmanager.yml
                    receivers:
                      - name: leash
                        opsgenie_configs:
                          - api_url: %1$s/
                            api_key: %2$s"""
                            .formatted(url, key);
            case UNKNOWN -> "";
        };
    }

    private static String scheme(String url) {
        return url.substring(0, url.indexOf(':'));
    }

    private static String authority(String url) {
        return url.substring(url.indexOf("://") + 3);
    }
}
