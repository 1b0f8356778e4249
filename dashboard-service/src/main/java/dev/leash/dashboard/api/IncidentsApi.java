package dev.leash.dashboard.api;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.http.code.HttpCode;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incidentio.Shapes;
import dev.leash.model.severity.Severity;
import dev.leash.view.alert.AlertRow;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.incident.Incidents;
import dev.leash.view.incident.Numbers;
import dev.leash.view.incident.ShownIncident;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents and their events, read-only. */
@Controller("/v2/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
final class IncidentsApi {

    private final ApiGate gate;
    private final Incidents incidents;
    private final String base;
    private final DirectoryView people;

    IncidentsApi(ApiGate gate, Incidents incidents, DirectoryView people, DashboardConfig config) {
        this.gate = gate;
        this.incidents = incidents;
        this.people = people;
        this.base = config.publicUrl().toString();
    }

    private Shapes shapes() {
        return new Shapes(base, id -> people.contact(id).orElse(null), people.classification());
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return gate.answer(request, () -> page(ApiQuery.of(request.getParameters(), severities())));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return gate.answer(request, () -> Map.of("incident", whole(find(id))));
    }

    @Get("/{id}/events")
    HttpResponse<?> events(HttpRequest<?> request, String id) {
        return gate.answer(
                request,
                () ->
                        Map.of(
                                "incident_events",
                                incidents.events(find(id).id()).stream()
                                        .map(this::event)
                                        .toList()));
    }

    /** The configured severities, and those that only old incidents have. */
    private Collection<Severity> severities() {
        Map<String, Severity> severities = new HashMap<>(incidents.severities());
        Severity.BUILT_IN.forEach(severity -> severities.putIfAbsent(severity.id(), severity));
        people.classification().severities().stream()
                .map(ConfiguredSeverity::severity)
                .forEach(severity -> severities.put(severity.id(), severity));
        return severities.values();
    }

    private Map<String, Object> page(ApiQuery query) {
        List<ShownIncident> found =
                incidents.after(
                        query.filter(), query.newestFirst(), query.after(), query.size() + 1);
        boolean more = found.size() > query.size();
        List<ShownIncident> shown = more ? found.subList(0, query.size()) : found;
        Map<String, Object> meta = new LinkedHashMap<>();
        if (more) {
            meta.put("after", shown.getLast().id());
        }
        meta.put("page_size", query.size());
        meta.put(
                "total_record_count",
                incidents.counts(query.filter()).entrySet().stream()
                        .filter(count -> query.filter().states().contains(count.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        return Map.of(
                "incidents", shown.stream().map(this::shape).toList(), "pagination_meta", meta);
    }

    private ShownIncident find(String id) {
        String number = Numbers.id(id);
        return Optional.ofNullable(number)
                .flatMap(incidents::find)
                .orElseThrow(() -> ApiRefusal.of(HttpCode.NOT_FOUND, "there is no such incident"));
    }

    /** With the full details of the report; lists shorten them. */
    private Map<String, Object> whole(ShownIncident incident) {
        return shape(incident, incident.report().details());
    }

    private Map<String, Object> shape(ShownIncident incident) {
        return shape(incident, incident.report().brief().details());
    }

    private Map<String, Object> shape(ShownIncident incident, String summary) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("reports", incident.repeats() + 1);
        more.put("alert", alert(incident.alert()));
        return shapes().incident(incident.summary(), summary, more);
    }

    /** Null where its reports had no dedup key. */
    private static @Nullable Map<String, Object> alert(@Nullable AlertRow alert) {
        return alert == null
                ? null
                : Map.of(
                        "status", alert.status().name(),
                        "reports", alert.total(),
                        "last_reported_at", alert.lastAt());
    }

    private Map<String, Object> event(IncidentRecord recorded) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", recorded.id());
        shape.put("incident_id", recorded.incidentId());
        shape.put("action", EventTypes.nameOf(recorded.event()));
        shape.put("occurred_at", recorded.at());
        shape.put("actor", actor(recorded.actor()));
        shape.put("sequence", recorded.sequence());
        shape.put("cause", recorded.cause());
        return shape;
    }

    private Map<String, Object> actor(Actor actor) {
        return actor.isPerson()
                ? Map.of("user", shapes().user(actor.name()))
                : Map.of("api_key", Map.of("id", actor.name(), "name", actor.name()));
    }
}
