package dev.leash.fake.google;

import dev.leash.fake.Heard;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which method a request is for.
 *
 * @param method its name in Google's reference
 * @param kind which of the quotas it counts against
 * @param spreadsheetId in which spreadsheet
 * @param range the range in its path; empty where it has none
 */
record Route(String method, Call.Kind kind, String spreadsheetId, String range) {

    private static final Pattern SPREADSHEET =
            Pattern.compile("/v4/spreadsheets/([^/:]+)(:[a-zA-Z]+)?");
    private static final Pattern VALUES =
            Pattern.compile("/v4/spreadsheets/([^/:]+)/values(:[a-zA-Z]+)");
    private static final Pattern RANGE =
            Pattern.compile(
                    "/v4/spreadsheets/([^/:]+)/values/(.*?)(:append|:clear)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("/drive/v3/files/([^/:]+)");

    /** Where a request leads; empty when nowhere. */
    static Optional<Route> of(Heard heard) {
        return spreadsheet(heard)
                .or(() -> values(heard))
                .or(() -> range(heard))
                .or(() -> file(heard));
    }

    private static Optional<Route> spreadsheet(Heard heard) {
        Matcher path = SPREADSHEET.matcher(heard.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        return switch (heard.method() + Optional.ofNullable(path.group(2)).orElse("")) {
            case "GET" -> route("spreadsheets.get", Call.Kind.READ, path, "");
            case "POST:batchUpdate" -> route("spreadsheets.batchUpdate", Call.Kind.WRITE, path, "");
            default -> Optional.empty();
        };
    }

    private static Optional<Route> values(Heard heard) {
        Matcher path = VALUES.matcher(heard.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        return switch (heard.method() + path.group(2)) {
            case "GET:batchGet" -> route("values.batchGet", Call.Kind.READ, path, "");
            case "POST:batchUpdate" -> route("values.batchUpdate", Call.Kind.WRITE, path, "");
            case "POST:batchClear" -> route("values.batchClear", Call.Kind.WRITE, path, "");
            default -> Optional.empty();
        };
    }

    private static Optional<Route> range(Heard heard) {
        Matcher path = RANGE.matcher(heard.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        String range = path.group(2);
        return switch (heard.method() + Optional.ofNullable(path.group(3)).orElse("")) {
            case "GET" -> route("values.get", Call.Kind.READ, path, range);
            case "PUT" -> route("values.update", Call.Kind.WRITE, path, range);
            case "POST:append" -> route("values.append", Call.Kind.WRITE, path, range);
            case "POST:clear" -> route("values.clear", Call.Kind.WRITE, path, range);
            default -> Optional.empty();
        };
    }

    private static Optional<Route> file(Heard heard) {
        Matcher path = FILE.matcher(heard.path());
        return path.matches() && heard.method().equals("GET")
                ? route("files.get", Call.Kind.OTHER, path, "")
                : Optional.empty();
    }

    private static Optional<Route> route(
            String method, Call.Kind kind, Matcher path, String range) {
        return Optional.of(new Route(method, kind, path.group(1), range));
    }
}
