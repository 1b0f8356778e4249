package dev.leash.dashboard.incident;

import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.LocalPath;
import dev.leash.dashboard.web.Pages;
import dev.leash.model.incident.State;
import dev.leash.view.incident.IncidentFilter;
import dev.leash.view.incident.Incidents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of incidents, and its form for several at once. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record ListController(
        Pages pages,
        Incidents incidents,
        IncidentPages incidentPages,
        Visitors visitors,
        Forms forms,
        BulkActions bulk) {

    @Get("/")
    HttpResponse<byte[]> home() {
        return pages.seeOther("/incidents");
    }

    @Get("/incidents")
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "incidents", "Incidents");
        pages.requireReady(frame);
        return pages.page(
                request, HttpStatus.OK, "incidents/page.jte", frame, model(request, frame));
    }

    @Get("/incidents/parts/list")
    HttpResponse<byte[]> part(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "incidents", "Incidents");
        pages.requireReady(frame);
        return pages.part("incidents/list.jte", frame, model(request, frame));
    }

    @Post("/incidents/actions")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> act(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        Flash flash = bulk.ask(form, visitor.actor());
        return pages.seeOther(LocalPath.of(form.text("back"), "/incidents"), flash);
    }

    private ListModel model(HttpRequest<?> request, Frame frame) {
        ListQuery query = ListQuery.of(request.getParameters());
        IncidentFilter filter = query.filter();
        Map<State, Long> counts = incidents.counts(filter);
        long total =
                filter.states().stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
        int size = ListQuery.PAGE_SIZE;
        int skip = (query.page() - 1) * size;
        return new ListModel(
                query,
                query.isMixed()
                        ? incidents.urgentFirst(filter, skip, size)
                        : incidents.list(filter, true, skip, size),
                counts,
                total,
                Math.clamp((total + size - 1) / size, 1, ListQuery.MAX_PAGE),
                incidentPages.denied(frame).orElse(null));
    }
}
