package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The page of Leash's health; shown even while the view is not ready. */
@Controller("/status")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record StatusController(Pages pages, Checks checks) {

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "status", "Health");
        Status status = checks.at(frame.times().now());
        return pages.rendered(request, HttpStatus.OK, "status/page.jte", frame, status);
    }

    @Get("/parts/tiles")
    HttpResponse<byte[]> tiles(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "status", "Health");
        return pages.part("status/tiles.jte", frame, checks.at(frame.times().now()));
    }

    /** The problems shown at the top of every page. */
    @Get("/parts/alarms")
    HttpResponse<byte[]> alarms(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "status", "Health");
        return pages.part("part/alarms.jte", frame, frame.alarms());
    }
}
