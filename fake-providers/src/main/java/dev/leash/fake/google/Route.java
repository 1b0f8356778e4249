package dev.leash.fake.google;

import dev.leash.fake.ReceivedRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The method that a request calls.
 *
 * @param method its name in Google's reference
 * @param kind the quota it counts against
 * @param spreadsheetId the spreadsheet
 */
record Route(String method, Call.Kind kind, String spreadsheetId) {

    private static final String SPREADSHEET = "/v4/spreadsheets/([^/:]+)";

    private static final List<Known> KNOWN =
            List.of(
                    known("spreadsheets.get", Call.Kind.READ, "GET", SPREADSHEET),
                    known(
                            "spreadsheets.batchUpdate",
                            Call.Kind.WRITE,
                            "POST",
                            SPREADSHEET + ":batchUpdate"),
                    known(
                            "values.batchGet",
                            Call.Kind.READ,
                            "GET",
                            SPREADSHEET + "/values:batchGet"),
                    known("files.get", Call.Kind.OTHER, "GET", "/drive/v3/files/([^/:]+)"));

    private record Known(String name, Call.Kind kind, String verb, Pattern path) {
        Optional<Route> match(ReceivedRequest heard) {
            Matcher matcher = path.matcher(heard.path());
            return heard.method().equals(verb) && matcher.matches()
                    ? Optional.of(new Route(name, kind, matcher.group(1)))
                    : Optional.empty();
        }
    }

    /** The method of a request; empty when there is none. */
    static Optional<Route> of(ReceivedRequest heard) {
        return KNOWN.stream().flatMap(known -> known.match(heard).stream()).findFirst();
    }

    private static Known known(String name, Call.Kind kind, String verb, String path) {
        return new Known(name, kind, verb, Pattern.compile(path));
    }
}
