package dev.leash.dashboard.webhooks;

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
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.topic.Topics;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The page of webhooks. Its address is not {@code /webhooks}, where reports are received. Only an
 * administrator who has signed in sees secrets and may change anything, even where pages are open
 * without signing in.
 */
@Controller("/workbook/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record WebhooksController(
        Pages pages,
        WebhookPages webhooks,
        CommandClient client,
        Visitors visitors,
        Forms forms,
        ActionForm actionForm) {

    private static final String PATH = "/workbook/webhooks";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "workbook", "Webhooks");
        pages.requireReady(frame);
        return pages.page(request, HttpStatus.OK, "webhooks/page.jte", frame, model(frame));
    }

    @Get("/parts/list")
    HttpResponse<byte[]> part(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "workbook", "Webhooks");
        pages.requireReady(frame);
        return pages.part("webhooks/list.jte", frame, model(frame));
    }

    @Post("/replay")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> replay(HttpRequest<?> request, @Body @Nullable String body) {
        return ask(
                request,
                body,
                "The message is posted again.",
                (form, visitor) ->
                        new WebhookInput.Replay(
                                new WebhookDeliveryId(
                                        needed(form, "endpoint"), needed(form, "message")),
                                actionForm.requestId(form),
                                visitor.actor()));
    }

    @Post("/enable")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> enable(HttpRequest<?> request, @Body @Nullable String body) {
        return ask(
                request,
                body,
                "The endpoint receives events again from now on.",
                (form, visitor) ->
                        new WebhookInput.Enable(
                                needed(form, "endpoint"),
                                actionForm.requestId(form),
                                visitor.actor()));
    }

    private HttpResponse<byte[]> ask(
            HttpRequest<?> request,
            @Nullable String body,
            String done,
            BiFunction<Form, Visitor, WebhookInput> asked) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        if (!webhooks.isAdmin(visitor)) {
            throw new PageRefusal(
                    HttpCode.NOT_ALLOWED,
                    "Nothing was changed",
                    "Only administrators who have signed in may do that.");
        }
        WebhookInput input = asked.apply(form, visitor);
        Command<WebhookInput> command =
                new Command<>(input.id(), Topics.POSTS, input.endpoint(), input);
        return pages.seeOther(PATH, ResultMessages.flash(done, client.ask(command).outcome()));
    }

    private WebhooksModel model(Frame frame) {
        return webhooks.page(frame.visitor(), frame.times().now());
    }

    private static String needed(Form form, String field) {
        return form.text(field)
                .orElseThrow(() -> PageRefusal.badRequest("The field '" + field + "' is missing."));
    }
}
