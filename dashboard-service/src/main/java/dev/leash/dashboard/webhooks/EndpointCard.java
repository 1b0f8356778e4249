package dev.leash.dashboard.webhooks;

import dev.leash.view.webhook.EndpointRow;
import dev.leash.model.webhook.Endpoint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint, in words.
 *
 * @param id its name
 * @param url where it is, as far as everybody may see
 * @param format in whose words it is told
 * @param events what it wants
 * @param state how it behaves
 * @param tone how that is shown: good, waiting, bad or quiet
 * @param detail what there is to say about that; null when nothing
 * @param at since or at when; null when that is not known
 * @param disabled whether it was disabled, and can be enabled
 * @param secrets what messages are signed with
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
     * What messages are signed with.
     *
     * @param name how the workbook names it
     * @param until until when; null when there is no end in sight
     * @param text the secret itself; null when whoever looks may not see it, or Leash did not make
     *     it
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
            return new Standing("switched off in the workbook", "quiet", null, null);
        }
        if (row.disabledBecause() != null) {
            return new Standing(
                    "disabled",
                    "bad",
                    row.disabledBecause()
                            + ". It is told nothing until somebody enables it or its address changes",
                    row.disabledAt());
        }
        if (row.isFailing()) {
            return new Standing("failing", "waiting", row.failure(), row.failedAt());
        }
        return row.deliveredAt() == null
                ? new Standing("nothing posted yet", "quiet", null, null)
                : new Standing("takes messages", "good", null, row.deliveredAt());
    }

    private record Standing(
            String state, String tone, @Nullable String detail, @Nullable Instant at) {}
}
