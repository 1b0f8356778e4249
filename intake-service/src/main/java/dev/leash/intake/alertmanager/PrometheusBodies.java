package dev.leash.intake.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.source.AlertContent;
import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.intake.source.AlertMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maps bodies to alerts: one for each element of the list. */
final class PrometheusBodies {

    private PrometheusBodies() {}

    /** The body of a webhook of Alertmanager or Grafana, of any version. */
    static Mapped webhook(JsonNode json) {
        JsonNode alerts = json.path("alerts");
        if (!alerts.isArray() || alerts.isEmpty()) {
            return new Mapped.Unreadable(
                    "The body has no list 'alerts', as the webhook of Alertmanager has.");
        }
        List<AlertMessage> messages = new ArrayList<>();
        for (JsonNode one : alerts) {
            PrometheusAlert alert = new PrometheusAlert(one);
            AlertContent content =
                    alert.content()
                            .link(
                                    "Alertmanager",
                                    PrometheusAlert.text(json, "externalURL").orElse(null))
                            .label(
                                    "receiver",
                                    PrometheusAlert.text(json, "receiver").orElse(null))
                            .label(
                                    "groupKey",
                                    PrometheusAlert.text(json, "groupKey").orElse(null));
            if (json.path("truncatedAlerts").asInt(0) > 0) {
                content.note(
                        "Alertmanager left out %d alerts of this group."
                                .formatted(json.path("truncatedAlerts").asInt()));
            }
            messages.add(alert.message(alert.isResolved(), content));
        }
        return new Mapped.Alerts(messages);
    }

    /** The body of {@code POST /api/v2/alerts}: a list of alerts; one that has ended is over. */
    static Mapped api(JsonNode json, Instant now) {
        if (!json.isArray()) {
            return new Mapped.Unreadable("The body is no list of alerts.");
        }
        List<AlertMessage> messages = new ArrayList<>();
        for (JsonNode one : json) {
            PrometheusAlert alert = new PrometheusAlert(one);
            messages.add(alert.message(alert.hasEnded(now), alert.content()));
        }
        return new Mapped.Alerts(messages);
    }
}
