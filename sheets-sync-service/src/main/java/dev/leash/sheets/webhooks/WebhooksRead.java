package dev.leash.sheets.webhooks;

import dev.leash.model.webhook.Endpoint;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;
import java.util.Set;

/**
 * Content of the sheet of endpoints. Each row is independent: a refused one leaves its endpoint as
 * it was.
 *
 * @param filled the number of rows that are not blank
 * @param endpoints the endpoints of good rows
 * @param kept the names in refused rows; their endpoints stay as they were
 * @param keepsAll whether further endpoints may be meant that cannot be read, so that none may be
 *     removed
 * @param refused what is refused, and why
 * @param warnings likely mistakes that are allowed
 */
public record WebhooksRead(
        int filled,
        List<Endpoint> endpoints,
        Set<String> kept,
        boolean keepsAll,
        List<Refused> refused,
        List<String> warnings) {
    /** Content of a sheet that could not be read. */
    public static WebhooksRead keepingAll(List<Refused> refused, List<String> warnings) {
        return new WebhooksRead(0, List.of(), Set.of(), true, refused, warnings);
    }
}
