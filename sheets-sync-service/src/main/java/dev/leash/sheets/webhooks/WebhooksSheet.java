package dev.leash.sheets.webhooks;

import dev.leash.model.webhook.Endpoint;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Table;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reader of the sheet of webhook endpoints. */
public final class WebhooksSheet {

    /** The name of the sheet. */
    public static final String NAME = "webhooks";

    /** The first columns, which are required. */
    public static final List<String> HEADER = List.of("name", "url");

    /** The most rows. */
    public static final int MAX_ROWS = 100;

    private WebhooksSheet() {}

    /** Reads a table. */
    public static WebhooksRead read(Table table) {
        Columns columns = Columns.of(table);
        List<Row> filled = table.filledRows();
        List<String> warnings =
                new ArrayList<>(
                        columns.warningsUnless(
                                name ->
                                        HEADER.contains(name)
                                                || WebhookRow.MAY_BE_MISSING.contains(name)));
        Optional<Refused> asAWhole =
                columns.unlessBeginningWith(HEADER, WebhookRow.MAY_BE_MISSING)
                        .or(() -> unlessFew(filled));
        return asAWhole.isPresent()
                ? WebhooksRead.keepingAll(List.of(asAWhole.get()), warnings)
                : readRows(filled, new WebhookRow(columns), warnings);
    }

    private static WebhooksRead readRows(List<Row> rows, WebhookRow reader, List<String> warnings) {
        Map<String, Integer> rowOfName = new LinkedHashMap<>();
        List<Endpoint> endpoints = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Row row : rows) {
            Integer earlier = rowOfName.putIfAbsent(WebhookRow.name(row), row.number());
            List<Refused> problems = new ArrayList<>();
            Optional<Endpoint> endpoint = reader.read(row, problems);
            if (earlier != null && !WebhookRow.name(row).isEmpty()) {
                problems.add(duplicate(row, earlier));
            } else {
                endpoint.ifPresent(endpoints::add);
            }
            refused.addAll(problems);
        }
        endpoints.stream()
                .filter(endpoint -> endpoint.url().startsWith("http://"))
                .forEach(endpoint -> warnings.add(inTheClear(endpoint)));
        Set<String> kept = new HashSet<>(rowOfName.keySet());
        endpoints.forEach(endpoint -> kept.remove(endpoint.id()));
        return new WebhooksRead(
                rows.size(), endpoints, kept, rowOfName.containsKey(""), refused, warnings);
    }

    private static String inTheClear(Endpoint endpoint) {
        return "Webhooks to '%s' are sent unencrypted: its address begins with http."
                .formatted(endpoint.id());
    }

    private static Refused duplicate(Row row, int earlier) {
        return CellRefusals.ofCell(
                row.number(),
                "name",
                WebhookRow.name(row),
                SheetCode.NAME_TAKEN,
                "row %s has the same name and is in force; a name is allowed once"
                        .formatted(earlier));
    }

    private static Optional<Refused> unlessFew(List<Row> rows) {
        return rows.size() <= MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        CellRefusals.ofRow(
                                rows.get(MAX_ROWS).number(),
                                rows.size() + " rows",
                                SheetCode.TOO_MANY_ROWS,
                                "at most %s rows are allowed; remove the excess rows"
                                        .formatted(MAX_ROWS)));
    }
}
