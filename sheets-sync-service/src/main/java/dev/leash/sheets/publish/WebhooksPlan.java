package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.webhook.Endpoint;
import dev.leash.sheets.webhooks.WebhooksRead;
import dev.leash.sheets.webhooks.WebhooksSheet;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Reading;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.SheetCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules of the webhook endpoints. Each row is independent: a refused one leaves its endpoint as it
 * was. Endpoints are removed when their rows are; most of them at once only after a while, see
 * {@link MassRemoval}. A workbook without the sheet has no endpoints, and nothing is reported.
 */
public record WebhooksPlan() implements SheetPlan {

    @Override
    public String sheet() {
        return WebhooksSheet.NAME;
    }

    @Override
    public Kind<?> kind() {
        return Kinds.ENDPOINT;
    }

    @Override
    public SheetChanges plan(
            Reading reading, DirectorySnapshot held, String location, Instant now) {
        boolean isMissing = reading instanceof Reading.Missing;
        if (isMissing && held.endpoints().isEmpty() && held.sheet(sheet()).isEmpty()) {
            return new SheetChanges(List.of(), List.of());
        }
        WebhooksRead read =
                switch (reading) {
                    case Reading.Found found -> of(found);
                    case Reading.Missing _ ->
                            WebhooksRead.keepingAll(
                                    List.of(),
                                    List.of("The sheet is missing: its endpoints stay in force."));
                    case Reading.Unreadable(String reason) ->
                            WebhooksRead.keepingAll(
                                    List.of(
                                            CellRefusals.ofSheet(
                                                    "", SheetCode.SHEET_UNREADABLE, reason)),
                                    List.of());
                };
        List<String> warnings = new ArrayList<>(read.warnings());
        List<SheetChange> changes = new ArrayList<>(endpoints(read, held, now, warnings));
        List<SheetChange> gone = gone(read, held);
        Optional<HeldBack> heldBack =
                new MassRemoval(gone.size(), ours(held).count())
                        .heldBack("endpoints", held.sheet(sheet()), now);
        if (heldBack.isEmpty()) {
            changes.addAll(gone);
        }
        long version = held.sheet(sheet()).map(OfSheet::versionInForce).orElse(0L);
        long next = changes.isEmpty() ? version : version + 1;
        new SheetReport(sheet(), location, now, read.filled(), read.refused())
                .change(held, next, warnings, heldBack.orElse(null))
                .ifPresent(changes::add);
        return new SheetChanges(changes, read.refused());
    }

    /** Removes no endpoint for not being in a sheet that may be incomplete. */
    private static WebhooksRead of(Reading.Found found) {
        WebhooksRead read = WebhooksSheet.read(found.table());
        return new WebhooksRead(
                read.filled() + found.refused().size(),
                read.endpoints(),
                read.kept(),
                read.keepsAll() || !found.whole(),
                CellRefusals.both(read.refused(), found.refused()),
                Stream.concat(found.warnings().stream(), read.warnings().stream()).toList());
    }

    private static List<SheetChange> endpoints(
            WebhooksRead read, DirectorySnapshot held, Instant now, List<String> warnings) {
        List<SheetChange> changes = new ArrayList<>();
        for (Endpoint described : read.endpoints()) {
            Endpoint endpoint =
                    held.endpoint(described.id())
                            .map(before -> described.after(before, now))
                            .orElse(described);
            if (held.endpoint(described.id()).filter(endpoint::equals).isEmpty()) {
                held.refusal(endpoint)
                        .ifPresentOrElse(
                                no -> warnings.add(no.explanation()),
                                () -> changes.add(SheetChange.to(new OfEndpoint(endpoint))));
            }
        }
        return changes;
    }

    /** Endpoints managed by other editors are not affected by the sheet. */
    private static Stream<Endpoint> ours(DirectorySnapshot held) {
        return held.endpoints().stream()
                .filter(endpoint -> held.isOurs(Kinds.ENDPOINT.key(endpoint.id())));
    }

    private static List<SheetChange> gone(WebhooksRead read, DirectorySnapshot held) {
        Set<String> staying = new HashSet<>(read.kept());
        read.endpoints().forEach(endpoint -> staying.add(endpoint.id()));
        return ours(held)
                .filter(endpoint -> !read.keepsAll() && !staying.contains(endpoint.id()))
                .map(gone -> SheetChange.removal(new OfEndpoint(gone).key()))
                .toList();
    }
}
