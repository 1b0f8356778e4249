package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.fake.FakeAnswer;
import dev.leash.fake.ReceivedRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Entry point of all requests: authentication, quota and routing. */
final class Front {

    private static final String SHEETS = "https://www.googleapis.com/auth/spreadsheets";
    private static final Set<String> MAY_LOOK_AT_FILES =
            Set.of(
                    "https://www.googleapis.com/auth/drive.metadata.readonly",
                    "https://www.googleapis.com/auth/drive.readonly",
                    "https://www.googleapis.com/auth/drive");
    private static final int MAX_BODY = 10 * 1024 * 1024;

    private final Map<String, Spreadsheet> spreadsheets = new ConcurrentHashMap<>();
    private final Calls calls = new Calls();
    private final Meter meter = new Meter();
    private final Moments moments = new Moments();
    private final Tokens tokens;

    Front(Tokens tokens) {
        this.tokens = tokens;
    }

    Map<String, Spreadsheet> spreadsheets() {
        return spreadsheets;
    }

    Calls calls() {
        return calls;
    }

    Meter meter() {
        return meter;
    }

    Moments moments() {
        return moments;
    }

    FakeAnswer answer(ReceivedRequest heard) {
        if (heard.path().equals("/token")) {
            return tokens.exchange(heard);
        }
        Instant arrived = Instant.now();
        FakeAnswer said;
        try {
            said = FakeAnswer.json(200, answered(heard).toString());
        } catch (Refused e) {
            said = e.said();
        }
        calls.answered(heard, arrived, said.status());
        return said;
    }

    private JsonNode answered(ReceivedRequest heard) {
        Route route = Route.of(heard).orElseThrow(Refused::notFound);
        boolean isFile = route.kind() == Call.Kind.OTHER;
        tokens.check(heard, isFile ? MAY_LOOK_AT_FILES : Set.of(SHEETS));
        if (heard.body().length() > MAX_BODY) {
            throw Refused.badRequest(
                    "Request payload size exceeds the limit: " + MAX_BODY + " bytes.");
        }
        meter.count(route.kind());
        JsonNode answer = Api.answer(shared(route.spreadsheetId()), route, heard);
        moments.after(route.method());
        return answer;
    }

    private Spreadsheet shared(String id) {
        Spreadsheet spreadsheet =
                Optional.ofNullable(spreadsheets.get(id)).orElseThrow(Refused::notFound);
        if (!spreadsheet.isShared()) {
            throw Refused.forbidden();
        }
        return spreadsheet;
    }
}
