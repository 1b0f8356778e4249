package dev.leash.dashboard.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.web.ErrorBody.RateLimit;
import dev.leash.dashboard.web.JsonBody;
import dev.leash.dashboard.web.RefusalPages;
import dev.leash.http.ClientAddresses;
import dev.leash.http.RefusalLog;
import dev.leash.http.code.HttpCode;
import dev.leash.view.engine.NotReadyException;
import dev.leash.view.engine.ReaderStatus;
import dev.leash.view.engine.ViewReader;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Guard of the API: authentication, rate limit, readiness of the view. */
@Singleton
public final class ApiGate {

    /** How many calls a minute are answered per caller. */
    public static final int PER_MINUTE = 1_200;

    private static final int MAX_CALLERS = 1_000;
    private static final String BEARER = "Bearer ";
    private static final String WITH_TOKEN = "token";

    private final DashboardConfig config;
    private final ViewReader reader;
    private final ClientAddresses addresses;
    private final RefusalLog refusals;
    private final Clock clock;

    /** After a minute without calls, a caller's bucket is full again and need not be kept. */
    private final Cache<String, Bucket> callers =
            Caffeine.newBuilder()
                    .maximumSize(MAX_CALLERS)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .build();

    public ApiGate(
            DashboardConfig config,
            ViewReader reader,
            ClientAddresses addresses,
            RefusalLog refusals,
            @Named("dashboard") Clock clock) {
        this.config = config;
        this.reader = reader;
        this.addresses = addresses;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Answers a call, or refuses it; every answer carries the headers of the rate limit. */
    HttpResponse<?> answer(HttpRequest<?> request, Supplier<Object> answer) {
        ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
        MutableHttpResponse<?> response;
        try {
            requireCalm(probe);
            requireToken(request);
            requireReady();
            response = HttpResponse.ok(JsonBody.of(answer.get()));
        } catch (ApiRefusal refusal) {
            response = refused(refusal, probe);
        } catch (NotReadyException building) {
            response = refused(notReady(), probe);
        }
        return limits(response, probe)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void requireCalm(ConsumptionProbe probe) {
        if (!probe.isConsumed()) {
            refusals.note("One caller exceeded the rate limit of the API");
            String after = clock.instant().plus(wait(probe)).toString();
            throw ApiRefusal.tooMany(new RateLimit("api_key", PER_MINUTE, 0, after));
        }
    }

    private void requireToken(HttpRequest<?> request) {
        if (config.apiToken() == null && config.open()) {
            return;
        }
        Optional<String> given = request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION);
        if (given.isEmpty()) {
            throw ApiRefusal.of(
                    HttpCode.MISSING_AUTHORIZATION_MATERIAL,
                    "send the header Authorization: Bearer <API_TOKEN>");
        }
        if (!hasToken(request)) {
            refusals.note("API requests carried a token that is not API_TOKEN");
            throw ApiRefusal.of(HttpCode.ACCESS_TOKEN_INVALID, "that is not the API_TOKEN");
        }
    }

    private boolean hasToken(HttpRequest<?> request) {
        String wanted = config.apiToken();
        String given = request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION).orElse("");
        return wanted != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8),
                        given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private void requireReady() {
        ReaderStatus status = reader.status();
        if (!status.ready()) {
            throw notReady();
        }
    }

    private static ApiRefusal notReady() {
        return ApiRefusal.of(
                HttpCode.NOT_READY, "the log is still being read; ask again in a few seconds");
    }

    private static MutableHttpResponse<?> refused(ApiRefusal refusal, ConsumptionProbe probe) {
        MutableHttpResponse<?> response =
                HttpResponse.status(refusal.status()).body(JsonBody.of(refusal.body()));
        long seconds =
                switch (refusal.status()) {
                    case TOO_MANY_REQUESTS -> Math.max(1, wait(probe).toSeconds());
                    case SERVICE_UNAVAILABLE -> 3;
                    default -> 0;
                };
        if (seconds > 0) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        response.setAttribute(RefusalPages.SAID, true);
        return response;
    }

    private MutableHttpResponse<?> limits(MutableHttpResponse<?> response, ConsumptionProbe probe) {
        long remaining = probe.getRemainingTokens();
        long reset = clock.instant().plusNanos(probe.getNanosToWaitForReset()).getEpochSecond();
        return response.header("X-RateLimit-Limit", PER_MINUTE + ", " + PER_MINUTE + ";window=60")
                .header("X-RateLimit-Remaining", Long.toString(remaining))
                .header("X-RateLimit-Used", Long.toString(PER_MINUTE - remaining))
                .header("X-RateLimit-Reset", Long.toString(reset));
    }

    private static Duration wait(ConsumptionProbe probe) {
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /**
     * Callers with the token share a bucket; others have one per address, so that they cannot use
     * up the calls of those with the token.
     */
    private Bucket bucket(HttpRequest<?> request) {
        String caller = hasToken(request) ? WITH_TOKEN : addresses.of(request);
        return callers.get(
                caller,
                _ ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(PER_MINUTE)
                                                        .refillGreedy(
                                                                PER_MINUTE, Duration.ofMinutes(1)))
                                .build());
    }
}
