package dev.leash.sheets.webhooks;

import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.SecretRef;
import dev.leash.settings.Parsers;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reader of one row of the endpoints. Values that may hold a secret are not repeated in a refusal.
 */
record WebhookRow(Columns columns) {

    static final Set<String> MAY_BE_MISSING =
            Set.of("events", "format", "secret", "svix", "enabled");

    private static final int MAX_URL_LENGTH = 2_000;
    private static final int MAX_EVENTS = 20;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9_-]{0," + (Endpoint.MAX_ID_LENGTH - 1) + "}");
    private static final Pattern SECRET =
            Pattern.compile("[1-9][0-9]{0,5}|file:[A-Za-z0-9_-]{1,64}");

    static String name(Row row) {
        return row.text(0);
    }

    /** The endpoint of a row; empty, with the reasons added, when the row is refused. */
    Optional<Endpoint> read(Row row, List<Refused> refused) {
        int before = refused.size();
        if (!NAME.matcher(name(row)).matches()) {
            refused.add(
                    cell(
                            row,
                            "name",
                            name(row),
                            SheetCode.NAME_INVALID,
                            "allowed are up to %s of a-z, 0-9, - and _"
                                    .formatted(Endpoint.MAX_ID_LENGTH)));
        }
        if (!isWebAddress(row.text(1))) {
            refused.add(
                    cell(
                            row,
                            "url",
                            "",
                            SheetCode.URL_INVALID,
                            "allowed is an address such as https://example.com/hooks, without a password"));
        }
        Optional<Format> format = format(row, refused);
        List<String> events = events(row, format.orElse(Format.LEASH), refused);
        Optional<String> secret = secret(row, refused);
        Optional<Boolean> svix = yesOrNo(row, "svix", false, refused);
        Optional<Boolean> enabled = yesOrNo(row, "enabled", true, refused);
        return refused.size() > before
                ? Optional.empty()
                : Optional.of(
                        new Endpoint(
                                name(row),
                                row.text(1),
                                format.orElseThrow(),
                                events,
                                List.of(new SecretRef(secret.orElseThrow(), null)),
                                svix.orElseThrow(),
                                enabled.orElseThrow()));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= MAX_URL_LENGTH
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private Optional<Format> format(Row row, List<Refused> refused) {
        String text = text(row, "format").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "leash" -> Optional.of(Format.LEASH);
            case "incident.io", "incident_io" -> Optional.of(Format.INCIDENT_IO);
            default -> {
                refused.add(
                        cell(
                                row,
                                "format",
                                text,
                                SheetCode.FORMAT_INVALID,
                                "allowed is leash or incident.io"));
                yield Optional.empty();
            }
        };
    }

    private List<String> events(Row row, Format format, List<Refused> refused) {
        String text = text(row, "events");
        if (text.isEmpty()) {
            return List.of("*");
        }
        List<String> events =
                Arrays.stream(text.split("[,\\s]+", -1)).filter(one -> !one.isEmpty()).toList();
        boolean known = events.stream().allMatch(one -> isKnown(one, format));
        if (!known || events.size() > MAX_EVENTS) {
            refused.add(
                    cell(
                            row,
                            "events",
                            text,
                            SheetCode.EVENTS_INVALID,
                            "allowed are up to %s, separated by commas, of %s; * matches any ending"
                                    .formatted(MAX_EVENTS, String.join(", ", format.types()))));
        }
        return events;
    }

    private static boolean isKnown(String event, Format format) {
        return format.types().stream().anyMatch(type -> Endpoint.covers(event, type));
    }

    private Optional<String> secret(Row row, List<Refused> refused) {
        String text = text(row, "secret");
        if (text.isEmpty()) {
            return Optional.of("1");
        }
        if (SECRET.matcher(text).matches()) {
            return Optional.of(text);
        }
        refused.add(
                cell(
                        row,
                        "secret",
                        "",
                        SheetCode.SECRET_INVALID,
                        "allowed is the number of a secret that Leash generates, such as 2 for the second, or file:NAME; never the secret itself"));
        return Optional.empty();
    }

    private Optional<Boolean> yesOrNo(
            Row row, String column, boolean usual, List<Refused> refused) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return Optional.of(usual);
        }
        Optional<Boolean> answer = Parsers.yesOrNo(text);
        if (answer.isEmpty()) {
            refused.add(cell(row, column, text, SheetCode.NOT_YES_OR_NO, "allowed is yes or no"));
        }
        return answer;
    }

    private String text(Row row, String column) {
        OptionalInt place = columns.find(column);
        return place.isPresent() ? row.text(place.getAsInt()) : "";
    }

    private static Refused cell(
            Row row, String column, String value, SheetCode code, String reason) {
        return CellRefusals.ofCell(row.number(), column, value, code, reason);
    }
}
