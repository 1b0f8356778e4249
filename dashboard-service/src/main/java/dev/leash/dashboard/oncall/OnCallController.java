package dev.leash.dashboard.oncall;

import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.Pages;
import dev.leash.model.directory.PersonIndex;
import dev.leash.view.directory.DirectoryView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** The page of who is on call. */
@Controller("/on-call")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record OnCallController(Pages pages, DirectoryView people) {

    private static final String SHEET = "schedule";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "on-call", "On call");
        pages.requireReady(frame);
        return pages.page(request, HttpStatus.OK, "oncall/page.jte", frame, model(frame));
    }

    @Get("/parts/schedules")
    HttpResponse<byte[]> part(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "on-call", "On call");
        pages.requireReady(frame);
        return pages.part("oncall/schedules.jte", frame, model(frame));
    }

    private OnCallModel model(Frame frame) {
        PersonIndex index = people.index();
        List<Turns> turns =
                people.schedules().stream()
                        .map(schedule -> Turns.of(schedule, index, frame.times().now()))
                        .toList();
        return OnCallModel.of(
                turns,
                people.sheets().stream().filter(sheet -> sheet.name().equals(SHEET)).findFirst());
    }
}
