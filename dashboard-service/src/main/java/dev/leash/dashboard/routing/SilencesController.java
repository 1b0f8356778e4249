package dev.leash.dashboard.routing;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.route.Silence;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of silences: what they take, making one, and ending one. */
@Controller("/silences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record SilencesController(
        Pages pages,
        RoutingPages routing,
        ConfigurationRequests requests,
        ActionForm actionForm,
        Visitors visitors,
        Forms forms) {

    private static final String PATH = "/silences";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        return page(request, SilenceDraft.EMPTY);
    }

    /** With the button that only tries it, nothing is changed. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> make(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        List<ConditionGroup> conditions = RouteForm.conditions(form);
        if (form.text("try").isPresent()) {
            Instant now = actionForm.clock().instant();
            pages.requireReady();
            return page(
                    request,
                    SilenceDraft.of(
                            conditions,
                            routing.taken(conditions, now),
                            routing.recentCount(now)));
        }
        routing.requireAdmin(visitor);
        return pages.seeOther(PATH, made(form, visitor, conditions));
    }

    private Flash made(Form form, Visitor visitor, List<ConditionGroup> conditions) {
        Instant now = actionForm.clock().instant();
        long minutes =
                form.number("minutes")
                        .filter(it -> it > 0 && it <= Duration.ofDays(Silence.MAX_DAYS).toMinutes())
                        .orElseThrow(
                                () ->
                                        PageRefusal.badRequest(
                                                "The field 'minutes' must be a whole number from 1 to %d."
                                                        .formatted(
                                                                Duration.ofDays(Silence.MAX_DAYS)
                                                                        .toMinutes())));
        try {
            Silence silence =
                    new Silence(
                            actionForm.ids().get().toString(),
                            conditions,
                            now,
                            now.plus(Duration.ofMinutes(minutes)),
                            visitor.signedIn().orElse("admin"),
                            form.text("reason").orElse("no reason given"));
            return requests.put(
                    form,
                    visitor,
                    silence,
                    "Silenced. What still fires at the end pages then; you can end it earlier.");
        } catch (IllegalArgumentException e) {
            throw PageRefusal.badRequest("The silence cannot be used: " + e.getMessage() + ".");
        }
    }

    /** What fires then pages within a minute. */
    @Post("/end")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> end(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        routing.requireAdmin(visitor);
        String id =
                form.text("id")
                        .orElseThrow(() -> PageRefusal.badRequest("The field 'id' is missing."));
        return pages.seeOther(
                PATH,
                requests.remove(
                        form,
                        visitor,
                        Kinds.SILENCE.key(id),
                        "The silence has ended. What still fires pages within a minute."));
    }

    private HttpResponse<byte[]> page(HttpRequest<?> request, SilenceDraft draft) {
        Frame frame = pages.stillFrame(request, "alerts", "Silences");
        pages.requireReady(frame);
        return pages.page(
                request,
                HttpStatus.OK,
                "routing/silences.jte",
                frame,
                routing.silences(frame, draft));
    }
}
