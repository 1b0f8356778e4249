package dev.leash.intake.source;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.body.JsonBody;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.refusal.RefusalResponses;
import dev.leash.intake.refusal.RefusedReports;
import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests of formats whose key is in the head: 401 for an unknown key, 503 with {@code
 * Retry-After} for all that is to be sent again, since most senders try again after that and not
 * after 429, and otherwise the format's own answer. What cannot be read is kept as an alert.
 */
@Singleton
public final class SourceRequests {

    /** The largest body, in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final String RETRY_AFTER_SECONDS = "2";

    private final AlertSources sources;
    private final RefusedReports refused;

    SourceRequests(AlertSources sources, RefusedReports refused) {
        this.sources = sources;
        this.refused = refused;
    }

    /**
     * Takes the JSON of a request.
     *
     * @param key the key its sender gave; null for none
     * @param taken the answer to messages that were taken; to none when the body could not be read
     */
    public CompletableFuture<HttpResponse<?>> takeJson(
            HttpRequest<?> request,
            SourceFormat format,
            @Nullable String key,
            AlertMapping mapping,
            Function<List<AlertMessage>, HttpResponse<?>> taken) {
        return take(request, format, key, body -> json(body, mapping), taken);
    }

    /** Takes a request whose body is in whatever form its format reads. */
    public CompletableFuture<HttpResponse<?>> take(
            HttpRequest<?> request,
            SourceFormat format,
            @Nullable String key,
            Function<byte[], Mapped> mapping,
            Function<List<AlertMessage>, HttpResponse<?>> taken) {
        return admitted(
                format,
                key,
                source ->
                        RawBody.whenThere(request, MAX_BYTES)
                                .thenCompose(body -> take(source, body, mapping, taken)));
    }

    /** Answers a request that only reads. */
    public CompletableFuture<HttpResponse<?>> read(
            SourceFormat format, @Nullable String key, HttpResponse<?> answer) {
        return admitted(format, key, _ -> CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<HttpResponse<?>> admitted(
            SourceFormat format,
            @Nullable String key,
            Function<AlertSource, CompletableFuture<HttpResponse<?>>> next) {
        return switch (sources.find(format, key)) {
            case FoundSource.Known(AlertSource source) -> next.apply(source);
            case FoundSource.Unknown _ -> {
                refused.count(format.name().toLowerCase(Locale.ROOT), HttpCode.UNAUTHORIZED);
                yield CompletableFuture.completedFuture(
                        RefusalResponses.of(
                                        HttpCode.UNAUTHORIZED,
                                        "Send the key of an alert source of this format, as bearer token.")
                                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
            }
            case FoundSource.NotReady _ ->
                    CompletableFuture.completedFuture(
                            later(
                                    HttpCode.NOT_READY,
                                    "Leash is starting. Send it again.",
                                    RETRY_AFTER_SECONDS));
        };
    }

    private CompletableFuture<HttpResponse<?>> take(
            AlertSource source,
            Optional<byte[]> body,
            Function<byte[], Mapped> mapping,
            Function<List<AlertMessage>, HttpResponse<?>> taken) {
        if (body.isEmpty()) {
            return sources.keep(source, "The body is larger than 1 MB.", "")
                    .thenApply(answer -> answer(answer, List.of(), taken));
        }
        return switch (mapping.apply(body.get())) {
            case Mapped.Alerts(List<AlertMessage> messages) when messages.isEmpty() ->
                    CompletableFuture.completedFuture(taken.apply(messages));
            case Mapped.Alerts(List<AlertMessage> messages) ->
                    sources.take(source, messages)
                            .thenApply(answer -> answer(answer, messages, taken));
            case Mapped.Unreadable(String why) ->
                    sources.keep(source, why, new String(body.get(), StandardCharsets.UTF_8))
                            .thenApply(answer -> answer(answer, List.of(), taken));
        };
    }

    private static Mapped json(byte[] body, AlertMapping mapping) {
        return switch (JsonBody.parse(body)) {
            case JsonBody.Parsed.Nothing(String why) -> new Mapped.Unreadable(why);
            case JsonBody.Parsed.Value(var json, _) -> mapping.map(json);
        };
    }

    private static HttpResponse<?> answer(
            SourceAnswer answer,
            List<AlertMessage> messages,
            Function<List<AlertMessage>, HttpResponse<?>> taken) {
        return switch (answer) {
            case SourceAnswer.Taken _ -> taken.apply(messages);
            case SourceAnswer.HeldBack(long seconds) ->
                    later(
                            HttpCode.CROWDED,
                            "Too many alerts. Send them again in %d s.".formatted(seconds),
                            Long.toString(seconds));
            case SourceAnswer.NotTaken _ ->
                    later(
                            HttpCode.NOT_TAKEN,
                            "Kafka did not confirm the alerts in time. Send them again.",
                            RETRY_AFTER_SECONDS);
        };
    }

    private static MutableHttpResponse<?> later(HttpCode code, String message, String seconds) {
        return RefusalResponses.of(code, message).header(HttpHeaders.RETRY_AFTER, seconds);
    }
}
