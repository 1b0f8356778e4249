package dev.leash.sheets.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.leash.sheets.google.GoogleException.Kind;
import java.io.IOException;
import java.util.Locale;

/** Words for failures of Google, which also say what to do. */
record GoogleFailures(String spreadsheetId) {

    private static final int MAX_LENGTH = 200;

    GoogleException of(IOException e) {
        return switch (e) {
            case GoogleException known -> known;
            case GoogleJsonResponseException answer -> ofAnswer(answer);
            case HttpResponseException answer -> ofStatus(answer, answer.getStatusCode());
            case IOException other when isAboutTheKey(other) -> noKey(other);
            case IOException other -> away("it does not answer", other);
        };
    }

    private GoogleException ofAnswer(GoogleJsonResponseException answer) {
        GoogleJsonError error = answer.getDetails();
        String message = error == null || error.getMessage() == null ? "" : error.getMessage();
        String words = message.toLowerCase(Locale.ROOT);
        return switch (answer.getStatusCode()) {
            case 400 -> ofBadRequest(answer, message, words);
            case 403 -> ofForbidden(answer, words);
            default -> ofStatus(answer, answer.getStatusCode());
        };
    }

    private static GoogleException ofBadRequest(
            HttpResponseException answer, String message, String words) {
        if (words.contains("number of cells")) {
            return failure(
                    Kind.FULL,
                    "The spreadsheet has reached Google's limit of 10 million cells. Delete old dated worksheets, or lower WORKBOOK_INCIDENTS_MAX.",
                    answer);
        }
        if (words.contains("50000 characters") || words.contains("50,000 characters")) {
            return failure(
                    Kind.FULL,
                    "A cell would exceed the 50,000 characters Google allows. Shorten the cells of the rows with a problem.",
                    answer);
        }
        return isAboutARange(words)
                ? failure(
                        Kind.NO_RANGE,
                        "A worksheet is missing or too small: " + shortened(message),
                        answer)
                : failure(Kind.REFUSED, "Google refused a request: " + shortened(message), answer);
    }

    private GoogleException ofForbidden(HttpResponseException answer, String words) {
        if (words.contains("has not been used in project") || words.contains("it is disabled")) {
            return failure(
                    Kind.NO_ACCESS,
                    "The Google Sheets API is not enabled in the project of the service account. Enable it in the Google Cloud console, under APIs & Services.",
                    answer);
        }
        if (words.contains("protected")) {
            return failure(
                    Kind.NO_ACCESS,
                    "A worksheet is protected from the service account. Remove that protection, or add the service account (client_email of its key) to those who may edit.",
                    answer);
        }
        return ofStatus(answer, 403);
    }

    private GoogleException ofStatus(HttpResponseException answer, int status) {
        return switch (status) {
            case 401 -> noKey(answer);
            case 403 ->
                    failure(
                            isAboutQuota(answer) ? Kind.BUSY : Kind.NO_ACCESS,
                            isAboutQuota(answer)
                                    ? "Google's rate limit was reached; Leash continues when Google accepts requests again."
                                    : "The service account may not edit the spreadsheet %s. Share the spreadsheet, as editor, with the address that its key has as client_email."
                                            .formatted(spreadsheetId),
                            answer);
            case 404 ->
                    failure(
                            Kind.NO_SPREADSHEET,
                            "There is no spreadsheet %s. GOOGLE_SPREADSHEET_ID is the part between /d/ and /edit in the spreadsheet's address."
                                    .formatted(spreadsheetId),
                            answer);
            case 429 ->
                    failure(
                            Kind.BUSY,
                            "Google's rate limit was reached; Leash continues when Google accepts requests again.",
                            answer);
            default ->
                    status >= 500
                            ? away("it answers %s".formatted(status), answer)
                            : failure(
                                    Kind.REFUSED,
                                    "Google refused a request with HTTP status %s."
                                            .formatted(status),
                                    answer);
        };
    }

    private static boolean isAboutARange(String message) {
        return message.contains("unable to parse range")
                || message.contains("exceeds grid limits")
                || message.contains("no grid with id");
    }

    private static boolean isAboutQuota(HttpResponseException answer) {
        String content = answer.getContent();
        return content != null && content.toLowerCase(Locale.ROOT).contains("ratelimitexceeded");
    }

    /** Google answers a refused key with 400 or 401 at the token endpoint. */
    private static boolean isAboutTheKey(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpResponseException answer) {
                return answer.getStatusCode() == 400 || answer.getStatusCode() == 401;
            }
        }
        return false;
    }

    private static GoogleException noKey(IOException e) {
        return failure(
                Kind.NO_KEY,
                "Google does not accept the key of the service account: it was deleted or disabled, or this machine's clock is wrong. Create a new key, set GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_CREDENTIALS_JSON to it, and restart Leash.",
                e);
    }

    private static GoogleException away(String how, IOException e) {
        return failure(
                Kind.AWAY,
                "Google Sheets cannot be reached: %s. Nothing is lost; the workbook is updated when Google answers again."
                        .formatted(how),
                e);
    }

    private static GoogleException failure(Kind kind, String message, IOException cause) {
        return new GoogleException(kind, message, cause);
    }

    private static String shortened(String message) {
        return message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH) + "…";
    }
}
