package dev.leash.dashboard.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/** Static files of the pages. */
@Controller
record AssetController(Assets assets) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Get("/assets/{name}")
    HttpResponse<byte[]> file(@PathVariable String name) {
        return assets.find("/assets/" + name)
                .map(file -> answer(file, FOR_EVER))
                .orElseThrow(
                        () ->
                                PageRefusal.notFound(
                                        "No such file",
                                        "Reload the page to get the newest files."));
    }

    @Get("/favicon.ico")
    HttpResponse<byte[]> icon() {
        return answer(assets.icon(), "public, max-age=86400");
    }

    /** The AsyncAPI description of the public topics, to which every record in them refers. */
    @Get("/asyncapi.yaml")
    HttpResponse<byte[]> topics() {
        return answer(assets.asyncApi(), "public, max-age=3600");
    }

    private static HttpResponse<byte[]> answer(Assets.File file, String cache) {
        return HttpResponse.ok(file.bytes())
                .contentType(file.type())
                .header(HttpHeaders.CACHE_CONTROL, cache);
    }
}
