package dev.leash.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.http.code.HttpCode;
import dev.leash.intake.form.FormFields;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.refusal.RefusalResponses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Slack's requests: {@code /slack/interactivity} and {@code /slack/commands}, and {@code
 * /slack/events} for the check of who owns the address. The signature is verified before anything
 * else; an invalid one is answered with 401. Otherwise 200 without a body, since replies are posted
 * to the response address.
 */
@Controller
final class SlackController {

    static final String INTERACTIVITY = "/slack/interactivity";
    static final String COMMANDS = "/slack/commands";
    static final String EVENTS = "/slack/events";

    private final Optional<RequestSignature> signature;
    private final InteractionQueue deeds;

    SlackController(Inbound inbound, InteractionQueue deeds) {
        this.signature = inbound.signature();
        this.deeds = deeds;
    }

    @Post(uri = INTERACTIVITY, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, Object>> interactivity(HttpRequest<?> request) throws IOException {
        return verified(
                request,
                body ->
                        FormFields.read(body)
                                .flatMap(form -> Payloads.json(form.text("payload")))
                                .map(payload -> take(Payloads.interaction(payload)))
                                .orElseGet(SlackController::unreadable));
    }

    @Post(uri = COMMANDS, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, Object>> commands(HttpRequest<?> request) throws IOException {
        return verified(
                request,
                body ->
                        FormFields.read(body)
                                .map(form -> take(Optional.of(Payloads.command(form))))
                                .orElseGet(SlackController::unreadable));
    }

    @Post(uri = EVENTS, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, Object>> events(HttpRequest<?> request) throws IOException {
        return verified(
                request,
                body ->
                        Payloads.json(new String(body, StandardCharsets.UTF_8))
                                .map(SlackController::challenge)
                                .orElseGet(SlackController::unreadable));
    }

    private HttpResponse<Map<String, Object>> verified(
            HttpRequest<?> request, Function<byte[], HttpResponse<Map<String, Object>>> then)
            throws IOException {
        if (signature.isEmpty()) {
            return RefusalResponses.of(
                    HttpCode.NOT_SET_UP,
                    "Requests of Slack cannot be verified. Set SLACK_SIGNING_SECRET to the app's signing secret.");
        }
        String timestamp = request.getHeaders().get(RequestSignature.TIMESTAMP_HEADER);
        String given = request.getHeaders().get(RequestSignature.SIGNATURE_HEADER);
        if (!signature.get().mayAdmit(timestamp, given)) {
            return unsigned();
        }
        Optional<byte[]> body = RawBody.of(request);
        if (body.isEmpty()) {
            return RefusalResponses.of(
                    HttpCode.TOO_LARGE, "The body is larger than " + RawBody.MAX_BYTES + " bytes.");
        }
        return signature.get().admits(timestamp, given, body.get())
                ? then.apply(body.get())
                : unsigned();
    }

    private static HttpResponse<Map<String, Object>> unsigned() {
        return RefusalResponses.of(
                HttpCode.UNAUTHORIZED,
                "The request is not signed with SLACK_SIGNING_SECRET, or is older than five minutes.");
    }

    private HttpResponse<Map<String, Object>> take(Optional<SlackInteraction> deed) {
        if (deed.isEmpty()) {
            return HttpResponse.ok();
        }
        return deeds.take(deed.get())
                .<HttpResponse<Map<String, Object>>>map(
                        seenTo -> {
                            seenTo.join();
                            return HttpResponse.ok();
                        })
                .orElseGet(
                        () ->
                                RefusalResponses.of(
                                        HttpCode.CROWDED,
                                        "Too many requests at once. Nothing was changed; try again."));
    }

    private static HttpResponse<Map<String, Object>> challenge(JsonNode json) {
        return json.path("type").asText().equals("url_verification")
                ? HttpResponse.ok(Map.of("challenge", json.path("challenge").asText()))
                : HttpResponse.ok();
    }

    private static HttpResponse<Map<String, Object>> unreadable() {
        return RefusalResponses.of(HttpCode.NOT_UNDERSTOOD, "The body is not a Slack payload.");
    }
}
