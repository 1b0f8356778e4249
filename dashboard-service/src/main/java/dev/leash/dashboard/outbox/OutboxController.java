package dev.leash.dashboard.outbox;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.Pages;
import dev.leash.view.outbox.Outbox;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * The outbox: messages that the sandbox took. Their links work, and are shown only to the
 * recipient.
 */
@Controller("/outbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record OutboxController(Pages pages, Outbox outbox, DashboardConfig config) {

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "outbox", "Outbox");
        pages.requireReady(frame);
        return pages.page(request, HttpStatus.OK, "outbox/page.jte", frame, model(request, frame));
    }

    @Get("/parts/messages")
    HttpResponse<byte[]> part(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "outbox", "Outbox");
        pages.requireReady(frame);
        return pages.part("outbox/messages.jte", frame, model(request, frame));
    }

    private OutboxModel model(HttpRequest<?> request, Frame frame) {
        int page =
                request.getParameters()
                        .getFirst("page")
                        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                        .map(Integer::parseInt)
                        .orElse(1);
        int size = OutboxModel.PAGE_SIZE;
        OutboxViewer reader = new OutboxViewer(config.open(), frame.visitor().person());
        return new OutboxModel(
                outbox.messages((page - 1) * size, size), outbox.count(), page, reader);
    }
}
