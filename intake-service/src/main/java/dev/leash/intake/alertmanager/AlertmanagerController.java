package dev.leash.intake.alertmanager;

import dev.leash.intake.source.AlertMapping;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.RequestKey;
import dev.leash.intake.source.SourceRequests;
import dev.leash.model.source.SourceFormat;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Webhooks of Alertmanager and Grafana, also at the address of Grafana OnCall and from the
 * incident.io receiver; and Alertmanager's own API, so that Prometheus can send to Leash directly.
 */
@Controller
final class AlertmanagerController {

    /** Address of webhooks. */
    static final String WEBHOOK = "/alertmanager/webhook";

    /** Address of webhooks with the key in it, as Grafana OnCall has it. */
    static final String ON_CALL = "/integrations/v1/alertmanager/{key}";

    /** Address of the incident.io receiver of Alertmanager; the last part may be anything. */
    static final String NATIVE = "/v2/alert_events/alertmanager/{id}";

    /** Address of alerts in Alertmanager's API. */
    static final String ALERTS = "/api/v2/alerts";

    /** Address of the status in Alertmanager's API. */
    static final String STATUS = "/api/v2/status";

    /** Address of silences in Alertmanager's API. */
    static final String SILENCES = "/api/v2/silences";

    private final SourceRequests requests;
    private final InstantSource clock = InstantSource.system();

    AlertmanagerController(SourceRequests requests) {
        this.requests = requests;
    }

    @Post(uri = WEBHOOK, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> webhook(HttpRequest<?> request) {
        return take(request, RequestKey.of(request), PrometheusBodies::webhook);
    }

    @Post(uri = ON_CALL, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> onCall(@PathVariable String key, HttpRequest<?> request) {
        return take(request, key, PrometheusBodies::webhook);
    }

    @Post(uri = NATIVE, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> fromReceiver(HttpRequest<?> request) {
        return requests.takeJson(
                request,
                SourceFormat.ALERTMANAGER,
                RequestKey.of(request),
                PrometheusBodies::webhook,
                _ ->
                        HttpResponse.accepted()
                                .body(
                                        Map.of(
                                                "status",
                                                "success",
                                                "message",
                                                "Event accepted for processing")));
    }

    @Post(uri = ALERTS, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> alerts(HttpRequest<?> request) {
        return take(
                request,
                RequestKey.of(request),
                json -> PrometheusBodies.api(json, clock.instant()));
    }

    /** As of an Alertmanager that belongs to no cluster. */
    @Get(uri = STATUS, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> status(HttpRequest<?> request) {
        return read(
                request,
                Map.of(
                        "cluster",
                        Map.of("status", "disabled", "peers", List.of()),
                        "versionInfo",
                        Map.of(
                                "version", "leash",
                                "revision", "",
                                "branch", "",
                                "buildUser", "",
                                "buildDate", "",
                                "goVersion", ""),
                        "config",
                        Map.of("original", ""),
                        "uptime",
                        clock.instant().toString()));
    }

    /** None: they are not made by this API. */
    @Get(uri = SILENCES, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> silences(HttpRequest<?> request) {
        return read(request, List.of());
    }

    private CompletableFuture<HttpResponse<?>> read(HttpRequest<?> request, Object body) {
        return requests.read(
                SourceFormat.ALERTMANAGER, RequestKey.of(request), HttpResponse.ok(body));
    }

    private CompletableFuture<HttpResponse<?>> take(
            HttpRequest<?> request, @Nullable String key, AlertMapping mapping) {
        return requests.takeJson(
                request,
                SourceFormat.ALERTMANAGER,
                key,
                mapping,
                (List<AlertMessage> _) -> HttpResponse.ok());
    }
}
