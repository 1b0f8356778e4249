package dev.leash.sheets.webhooks;

import dev.leash.model.webhook.Endpoint;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;
import java.util.Set;

/**
 * What the sheet of endpoints says. Each row stands for itself: one that is refused keeps its
 * endpoint as it was.
 *
 * @param filled how many rows say something
 * @param endpoints the good rows
 * @param kept the names of refused rows, whose endpoints stay as they were
 * @param keepsAll whether it is unknown which others are meant, so that none may be removed
 * @param refused what cannot be used, and why
 * @param warnings what is allowed and looks like a mistake
 */
public record WebhooksRead(
        int filled,
        List<Endpoint> endpoints,
        Set<String> kept,
        boolean keepsAll,
        List<Refused> refused,
        List<String> warnings) {
    /** What is said when there is nothing that could be read. */
    public static WebhooksRead keepingAll(List<Refused> refused, List<String> warnings) {
        return new WebhooksRead(0, List.of(), Set.of(), true, refused, warnings);
    }
}
