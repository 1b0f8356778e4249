package dev.leash.dashboard.live;

import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.reactivestreams.Publisher;

/** Server-sent events for open pages. */
@Controller("/live")
record LiveController(LiveHub hub, Visitors visitors) {

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Header(name = "X-Accel-Buffering", value = "no")
    Publisher<Event<String>> listen(HttpRequest<?> request) {
        return hub.listen(visitors.of(request).person())
                .orElseThrow(
                        () ->
                                new PageRefusal(
                                        HttpCode.CROWDED,
                                        "Too many open pages",
                                        "This page does not update by itself; reload it."));
    }
}
