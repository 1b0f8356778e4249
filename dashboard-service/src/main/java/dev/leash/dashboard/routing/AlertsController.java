package dev.leash.dashboard.routing;

import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.Pages;
import dev.leash.view.alert.ListedAlert;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The list of alerts, and the page of one: its way from source to incident. */
@Controller("/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record AlertsController(Pages pages, RoutingPages routing) {

    private static final String SECTION = "alerts";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, SECTION, "Alerts");
        pages.requireReady(frame);
        return pages.page(
                request,
                HttpStatus.OK,
                "routing/alerts.jte",
                frame,
                new AlertsModel(routing.newest()));
    }

    @Get("/parts/list")
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        Frame frame = pages.frame(request, SECTION, "Alerts");
        pages.requireReady(frame);
        return pages.part("routing/list.jte", frame, new AlertsModel(routing.newest()));
    }

    @Get("/{id}")
    HttpResponse<byte[]> alert(HttpRequest<?> request, String id) {
        pages.requireReady();
        ListedAlert alert = routing.alert(id);
        Frame frame = pages.stillFrame(request, SECTION, alert.summary().title());
        return pages.page(
                request,
                HttpStatus.OK,
                "routing/alert.jte",
                frame,
                AlertModel.of(alert, routing.isAdmin(frame.visitor())));
    }
}
