package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ResultMessages;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Verb;
import dev.leash.view.incident.ShownIncident;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of one incident, its parts, and its forms. */
@Controller("/incidents/{number}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record IncidentController(
        Pages pages,
        IncidentPages incidents,
        Visitors visitors,
        Forms forms,
        ActionForm actionForm,
        CommandClient client) {

    private static final Set<String> PARTS =
            Set.of("head", "now", "timeline", "ladder", "deliveries", "facts");

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request, String number) {
        pages.requireReady();
        ShownIncident incident = incidents.find(number);
        Frame frame = pages.frame(request, "incidents", Words.title(incident.summary()));
        return pages.page(
                request,
                HttpStatus.OK,
                "incident/page.jte",
                frame,
                incidents.page(incident, frame));
    }

    @Get("/parts/{part}")
    HttpResponse<byte[]> part(HttpRequest<?> request, String number, String part) {
        if (!PARTS.contains(part)) {
            throw PageRefusal.notFound("No such part", "An incident has the parts " + PARTS + ".");
        }
        pages.requireReady();
        ShownIncident incident = incidents.find(number);
        Frame frame = pages.frame(request, "incidents", Words.title(incident.summary()));
        return pages.part("incident/" + part + ".jte", frame, incidents.page(incident, frame));
    }

    @Post("/actions")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> act(HttpRequest<?> request, String number, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        Verb verb = ActionForm.verb(form);
        String id = incidents.id(number);
        CommandEnvelope asked = actionForm.request(form, verb, id, visitor.actor());
        Flash flash = ResultMessages.flash(verb, id, client.askAndSee(Command.of(asked)).outcome());
        return pages.seeOther("/incidents/" + id, flash);
    }
}
