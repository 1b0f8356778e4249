package dev.leash.dashboard.sources;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ResultMessages;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.code.HttpCode;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Outcome;
import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
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
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of alert sources. Only an administrator who has signed in may change anything. A key is
 * shown in the answer to the form that makes it, and never again.
 */
@Controller("/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record SourcesController(
        Pages pages,
        SourcePages sources,
        TestAlerts testAlerts,
        CommandClient client,
        Visitors visitors,
        Forms forms,
        ActionForm actionForm,
        @Named("dashboard") Clock clock) {

    private static final String PATH = "/sources";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;

    /** What a form asks of a source. */
    private interface Edit {
        AlertSource of(AlertSource source, Form form);
    }

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        return page(request, null, null);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> make(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = admitted(request, body);
        String key = newKey();
        SourceFormat format = format(form);
        AlertSource source =
                checked(
                        () ->
                                new AlertSource(
                                        UUID.randomUUID().toString(),
                                        form.text("name").orElse(""),
                                        format,
                                        AlertSource.digest(key),
                                        null,
                                        true,
                                        format.resolvesIncidents(),
                                        AlertSource.USUAL_PER_MINUTE));
        requireDone(put(request, form, source));
        return page(request, source, key);
    }

    @Post("/rotate")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> rotate(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = admitted(request, body);
        String key = newKey();
        AlertSource source =
                source(form).rotated(AlertSource.digest(key), clock.instant());
        requireDone(put(request, form, source));
        return page(request, source, key);
    }

    @Post("/edit")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> edit(HttpRequest<?> request, @Body @Nullable String body) {
        return change(
                request,
                body,
                (source, form) ->
                        source.edited(
                                form.text("name").orElse(""),
                                source.enabled(),
                                form.text("resolves").isPresent(),
                                form.number("per_minute").map(Math::toIntExact).orElse(0)));
    }

    @Post("/enable")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> enable(HttpRequest<?> request, @Body @Nullable String body) {
        return change(
                request,
                body,
                (source, form) ->
                        source.edited(
                                source.name(),
                                form.text("enabled").isPresent(),
                                source.resolvesIncidents(),
                                source.perMinute()));
    }

    @Post("/test")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> test(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = admitted(request, body);
        return testAlerts
                .send(source(form), actionForm.requestId(form))
                .map(incident -> pages.seeOther("/incidents/" + incident))
                .orElseGet(() -> pages.seeOther("/incidents"));
    }

    @Post("/remove")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> remove(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = admitted(request, body);
        String key = Kinds.ALERT_SOURCE.key(source(form).id());
        Outcome outcome = ask(request, form, new Change.Remove(Manager.PAGE, key));
        return pages.seeOther(PATH, ResultMessages.flash("The source is removed.", outcome));
    }

    private HttpResponse<byte[]> change(
            HttpRequest<?> request, @Nullable String body, Edit edit) {
        Form form = admitted(request, body);
        AlertSource before = source(form);
        AlertSource after = checked(() -> edit.of(before, form));
        return pages.seeOther(
                PATH, ResultMessages.flash("The source is changed.", put(request, form, after)));
    }

    private interface Making {
        AlertSource make();
    }

    private static AlertSource checked(Making making) {
        try {
            return making.make();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new PageRefusal(
                    HttpCode.INVALID_VALUE, "Nothing was changed", e.getMessage() + ".");
        }
    }

    private Form admitted(HttpRequest<?> request, @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        if (!sources.isAdmin(visitor)) {
            throw new PageRefusal(
                    HttpCode.NOT_ALLOWED,
                    "Nothing was changed",
                    "Only administrators who have signed in may do that.");
        }
        return form;
    }

    private AlertSource source(Form form) {
        return form.text("source")
                .flatMap(sources::source)
                .orElseThrow(
                        () ->
                                PageRefusal.badRequest(
                                        "The field 'source' must name an alert source that exists."));
    }

    private static SourceFormat format(Form form) {
        String name = form.text("format").orElse("");
        return Arrays.stream(SourceFormat.values())
                .filter(format -> format != SourceFormat.UNKNOWN && format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PageRefusal.badRequest("The field 'format' names no format."));
    }

    private Outcome put(HttpRequest<?> request, Form form, AlertSource source) {
        return ask(request, form, new Change.Put(Manager.PAGE, source));
    }

    private Outcome ask(HttpRequest<?> request, Form form, Change change) {
        ChangeEnvelope asked =
                new ChangeEnvelope(
                        actionForm.requestId(form),
                        clock.instant(),
                        visitors.of(request).actor(),
                        null,
                        change);
        return client.askAndSee(Command.of(asked)).outcome();
    }

    private static void requireDone(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(_, String explanation)) {
            throw new PageRefusal(HttpCode.INVALID_VALUE, "Nothing was changed", explanation);
        }
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new PageRefusal(
                    HttpCode.NOT_TAKEN,
                    "It is not known whether it was saved",
                    "Look at the page of sources, and rotate the key of the source if it is there.");
        }
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request, @Nullable AlertSource made, @Nullable String key) {
        Frame frame = pages.stillFrame(request, "sources", "Sources");
        pages.requireReady(frame);
        return pages.page(
                request,
                HttpStatus.OK,
                "sources/page.jte",
                frame,
                sources.page(frame.visitor(), made, key));
    }

    /** A key of 128 random bits, 32 hexadecimal digits, as PagerDuty's have. */
    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
