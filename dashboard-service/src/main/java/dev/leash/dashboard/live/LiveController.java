package dev.leash.dashboard.live;

import dev.leash.dashboard.web.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import org.reactivestreams.Publisher;

/** Where open pages listen. */
@Controller("/live")
final class LiveController {

    private final LiveHub hub;

    LiveController(LiveHub hub) {
        this.hub = hub;
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Header(name = "X-Accel-Buffering", value = "no")
    Publisher<Event<String>> listen() {
        return hub.listen()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        HttpStatus.SERVICE_UNAVAILABLE,
                                        "Too many open pages",
                                        "This page is not kept up to date by itself; reload it."));
    }
}
