package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.FakeAnswer;

/** Google's refusal of a request, with its reason. */
final class Refused extends RuntimeException {

    private final int status;
    private final String code;

    private Refused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refused badRequest(String message) {
        return new Refused(400, "INVALID_ARGUMENT", message);
    }

    static Refused unknownName(String name, String where) {
        return badRequest(
                "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field."
                        .formatted(name, where));
    }

    static Refused unauthenticated() {
        return new Refused(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials. Expected OAuth 2 access token,"
                        + " login cookie or other valid authentication credential.");
    }

    static Refused forbidden() {
        return new Refused(403, "PERMISSION_DENIED", "The caller does not have permission");
    }

    static Refused scopeMissing() {
        return new Refused(
                403, "PERMISSION_DENIED", "Request had insufficient authentication scopes.");
    }

    static Refused notFound() {
        return new Refused(404, "NOT_FOUND", "Requested entity was not found.");
    }

    static Refused overQuota(Call.Kind kind) {
        String what = kind == Call.Kind.READ ? "Read" : "Write";
        return new Refused(
                429,
                "RESOURCE_EXHAUSTED",
                ("Quota exceeded for quota metric '%s requests' and limit '%s requests per minute"
                                + " per user' of service 'sheets.googleapis.com' for consumer"
                                + " 'project_number:1'.")
                        .formatted(what, what));
    }

    /** The same refusal, with its location in the request. */
    Refused at(String where) {
        return new Refused(status, code, "Invalid " + where + ": " + getMessage());
    }

    FakeAnswer said() {
        return error(status, code, String.valueOf(getMessage()));
    }

    /** An error in the format of Google's APIs. */
    static FakeAnswer error(int status, String code, String message) {
        ObjectNode answer = Json.object();
        ObjectNode error = answer.putObject("error").put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", "global")
                .put("reason", reason(status));
        error.put("status", code);
        return FakeAnswer.json(status, answer.toString());
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "badRequest";
            case 401 -> "authError";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 429 -> "rateLimitExceeded";
            default -> "backendError";
        };
    }
}
