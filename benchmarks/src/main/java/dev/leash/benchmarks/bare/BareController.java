package dev.leash.benchmarks.bare;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.concurrent.CompletableFuture;

/** Accepts any body, and answers once it has passed the pipeline. */
@Controller
record BareController(Pipeline pipeline) {

    @Post("/bare")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_PLAIN)
    CompletableFuture<HttpResponse<String>> pass(@Body byte[] body) {
        return pipeline.pass(body).thenApply(HttpResponse::created);
    }
}
