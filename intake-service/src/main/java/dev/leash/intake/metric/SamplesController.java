package dev.leash.intake.metric;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.leash.http.code.HttpCode;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.guard.Throttle;
import dev.leash.intake.guard.TokenGuard;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.intake.refusal.RefusalResponses;
import dev.leash.intake.refusal.RefusedReports;
import dev.leash.model.triage.Signal;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import io.micronaut.configuration.kafka.annotation.KafkaClient;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * {@code POST /api/metrics/{id}/samples}: the value or the status of a metric. 202 when it is in the
 * log; 404 when there is no such metric; 503 when Kafka did not take it. No thread is blocked.
 */
@Controller
final class SamplesController {

    static final String SAMPLES = "/api/metrics/{id}/samples";

    /** How refusals are counted. */
    private static final String SOURCE = "metrics";

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Producers producers;
    private final DirectoryCache directory;
    private final TokenGuard guard;
    private final Throttle throttle;
    private final RefusedReports refused;

    SamplesController(
            @KafkaClient("intake") Producer<String, byte[]> producer,
            DirectoryCache directory,
            TokenGuard guard,
            Throttle throttle,
            RefusedReports refused) {
        this.producers = Producers.over(producer);
        this.directory = directory;
        this.guard = guard;
        this.throttle = throttle;
        this.refused = refused;
    }

    @Post(uri = SAMPLES, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> sample(HttpRequest<?> request, String id) {
        return refusedUnread(request, id)
                .map(CompletableFuture::<HttpResponse<?>>completedFuture)
                .orElseGet(
                        () -> RawBody.whenThere(request).thenCompose(body -> take(id, body)));
    }

    private Optional<HttpResponse<?>> refusedUnread(HttpRequest<?> request, String id) {
        if (!guard.admits(
                request.getHeaders().get(HttpHeaders.AUTHORIZATION),
                request.getParameters().get("token"))) {
            return Optional.of(
                    refusal(HttpCode.UNAUTHORIZED, "Send the intake token as bearer token.")
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        OptionalLong wait = throttle.secondsToWait();
        if (wait.isPresent()) {
            return Optional.of(
                    refusal(
                                    HttpCode.TOO_MANY_REPORTS,
                                    "Too many samples at once. Send it again in "
                                            + wait.getAsLong()
                                            + " s.")
                            .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong())));
        }
        return directory.isReady() && !directory.hasMetric(id)
                ? Optional.of(
                        refusal(
                                HttpCode.NOT_FOUND,
                                "There is no metric of that id. Create it on the page Metrics."))
                : Optional.empty();
    }

    private CompletableFuture<HttpResponse<?>> take(String metric, Optional<byte[]> body) {
        Optional<SampleBody> sample = body.flatMap(SampleBody::read);
        if (sample.isEmpty()) {
            return CompletableFuture.completedFuture(
                    refusal(
                            HttpCode.NOT_UNDERSTOOD,
                            "Send JSON with a number as value, or healthy or unhealthy as status: {\"value\": 7.2}."));
        }
        String id = ids.generate().toString();
        Signal signal =
                new Signal.Sampled(
                        id, null, metric, sample.get().value(), sample.get().unhealthy());
        return sent(metric, signal)
                .handle(
                        (_, failure) ->
                                failure == null
                                        ? HttpResponse.accepted()
                                                .body(Map.of("sample_id", id))
                                        : refusal(
                                                HttpCode.NOT_TAKEN,
                                                "Kafka did not confirm the sample in time. Send it again."));
    }

    private CompletableFuture<?> sent(String metric, Signal signal) {
        try {
            return producers.send(Topics.SIGNALS, metric, signal);
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private MutableHttpResponse<Map<String, Object>> refusal(HttpCode code, String message) {
        refused.count(SOURCE, code);
        return RefusalResponses.of(code, message);
    }
}
