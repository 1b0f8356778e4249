package dev.leash.dashboard.routing;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.route.AlertRoute;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of alert routes, its form, and the tester. */
@Controller("/routes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record RoutesController(
        Pages pages,
        RoutingPages routing,
        RouteTester tester,
        ConfigurationRequests requests,
        ActionForm actionForm,
        Visitors visitors,
        Forms forms) {

    private static final String PATH = "/routes";
    private static final String SECTION = "alerts";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.stillFrame(request, SECTION, "Alert routes");
        pages.requireReady(frame);
        Optional<String> edited = request.getParameters().getFirst("edit");
        return pages.page(
                request,
                HttpStatus.OK,
                "routing/routes.jte",
                frame,
                routing.routes(frame, edited));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> save(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        routing.requireAdmin(visitor);
        AlertRoute route = new RouteForm(form, () -> actionForm.ids().get().toString()).route();
        return pages.seeOther(
                PATH, requests.put(form, visitor, route, "The alert route was saved."));
    }

    @Post("/remove")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> remove(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        routing.requireAdmin(visitor);
        String id =
                form.text("id")
                        .orElseThrow(() -> PageRefusal.badRequest("The field 'id' is missing."));
        return pages.seeOther(
                PATH,
                requests.remove(
                        form, visitor, Kinds.ALERT_ROUTE.key(id), "The alert route was removed."));
    }

    /** The tester, empty or with a stored alert. */
    @Get("/try")
    HttpResponse<byte[]> ask(HttpRequest<?> request) {
        Frame frame = pages.stillFrame(request, SECTION, "Try the routes");
        pages.requireReady(frame);
        TryModel model =
                request.getParameters()
                        .getFirst("alert")
                        .map(id -> tester.tried(routing.alert(id), frame.times()))
                        .orElseGet(() -> TryModel.empty(frame.times()));
        return pages.page(request, HttpStatus.OK, "routing/try.jte", frame, model);
    }

    /** Nothing is sent or kept. */
    @Post("/try")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> tryOut(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = forms.read(request, body, visitors.of(request));
        Frame frame = pages.stillFrame(request, SECTION, "Try the routes");
        pages.requireReady(frame);
        return pages.page(
                request,
                HttpStatus.OK,
                "routing/try.jte",
                frame,
                tester.tried(form, frame.times()));
    }
}
