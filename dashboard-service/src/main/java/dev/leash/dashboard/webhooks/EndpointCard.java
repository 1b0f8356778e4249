package dev.leash.dashboard.webhooks;

import dev.leash.model.webhook.Endpoint;
import dev.leash.view.webhook.EndpointRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One webhook endpoint, in words.
 *
 * @param id its name
 * @param url its address, without secrets
 * @param format the format of its messages
 * @param events which events it wants
 * @param state its health
 * @param tone how that is shown: good, waiting, bad or quiet
 * @param detail an explanation; null when there is none
 * @param at since when or at what time; null when unknown
 * @param disabled whether it was disabled, and can be enabled
 * @param secrets the signing secrets
 */
public record EndpointCard(
        String id,
        String url,
        String format,
        String events,
        String state,
        String tone,
        @Nullable String detail,
        @Nullable Instant at,
        boolean disabled,
        List<Secret> secrets) {

    /**
     * A signing secret.
     *
     * @param name its name in the workbook
     * @param until when it expires; null when it does not
     * @param text the secret itself; null when the visitor may not see it, or Leash did not
     *     generate it
     */
    public record Secret(String name, @Nullable Instant until, @Nullable String text) {}

    static EndpointCard of(Endpoint endpoint, EndpointRow row, List<Secret> secrets) {
        String format =
                switch (endpoint.format()) {
                    case LEASH -> "Leash";
                    case INCIDENT_IO -> "incident.io";
                    case UNKNOWN -> "a format this version does not know";
                };
        Standing standing = standing(endpoint, row);
        return new EndpointCard(
                endpoint.id(),
                endpoint.shownUrl(),
                format,
                endpoint.events().equals(List.of("*"))
                        ? "everything"
                        : String.join(", ", endpoint.events()),
                standing.state,
                standing.tone,
                standing.detail,
                standing.at,
                row.disabledBecause() != null,
                secrets);
    }

    private static Standing standing(Endpoint endpoint, EndpointRow row) {
        if (!endpoint.enabled()) {
            return new Standing("disabled in the workbook", "quiet", null, null);
        }
        if (row.disabledBecause() != null) {
            return new Standing(
                    "disabled",
                    "bad",
                    row.disabledBecause()
                            + ". It receives no messages until somebody enables it or its address changes",
                    row.disabledAt());
        }
        if (row.isFailing()) {
            return new Standing("failing", "waiting", row.failure(), row.failedAt());
        }
        return row.deliveredAt() == null
                ? new Standing("nothing posted yet", "quiet", null, null)
                : new Standing("working", "good", null, row.deliveredAt());
    }

    private record Standing(
            String state, String tone, @Nullable String detail, @Nullable Instant at) {}
}
