package dev.leash.dashboard.draft;

import dev.leash.dashboard.incident.IncidentPages;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.code.HttpCode;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.settings.Settings;
import dev.leash.wire.link.AutoAction;
import dev.leash.wire.link.AutoActionToken;
import dev.leash.wire.link.SignedLinks;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import io.micronaut.http.HttpMethod;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/incidents/auto-action?token=…}: publishes or dismisses a draft, as the token says. GET
 * shows a button and changes nothing, because mail scanners follow links too, unless the setting
 * {@code AUTO_ACTION_CONFIRM} is off. A repeat shows the same success.
 */
@Controller(AutoActionToken.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AutoActionController {

    private final SignedLinks links;
    private final Clock clock;
    private final IncidentPages incidents;
    private final Pages pages;
    private final Visitors visitors;
    private final Forms forms;
    private final CommandClient client;
    private final boolean confirm;

    AutoActionController(
            @Named("dashboard") SignedLinks links,
            @Named("dashboard") Clock clock,
            IncidentPages incidents,
            Pages pages,
            Visitors visitors,
            Forms forms,
            CommandClient client,
            Settings settings) {
        this.links = links;
        this.clock = clock;
        this.incidents = incidents;
        this.pages = pages;
        this.visitors = visitors;
        this.forms = forms;
        this.client = client;
        this.confirm = settings.get(DraftSettings.AUTO_ACTION_CONFIRM);
    }

    @Get
    HttpResponse<byte[]> look(
            HttpRequest<?> request,
            @QueryValue @Nullable String token,
            @QueryValue @Nullable String action) {
        AutoActionToken permission = read(token, action);
        boolean acts = !confirm && request.getMethod() == HttpMethod.GET;
        return page(request, permission, token, acts ? act(request, permission) : null);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> act(
            HttpRequest<?> request,
            @QueryValue @Nullable String token,
            @QueryValue @Nullable String action,
            @Body @Nullable String body) {
        AutoActionToken permission = read(token, action);
        var _ = forms.read(request, body, visitors.of(request));
        return page(request, permission, token, act(request, permission));
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request,
            AutoActionToken permission,
            @Nullable String token,
            @Nullable String said) {
        Frame frame = pages.stillFrame(request, "draft", "Draft of an incident");
        pages.requireReady(frame);
        AutoActionModel model =
                new AutoActionModel(
                        permission.incidentId(),
                        incidents.find(permission.incidentId()).summary().title(),
                        verb(permission),
                        AutoActionToken.PATH
                                + "?token="
                                + URLEncoder.encode(
                                        String.valueOf(token), StandardCharsets.UTF_8),
                        said);
        return pages.page(request, HttpStatus.OK, "draft/page.jte", frame, model);
    }

    /** Asks for what the link says; the outcome in words. */
    private String act(HttpRequest<?> request, AutoActionToken permission) {
        Visitor visitor = visitors.of(request);
        Actor actor =
                visitor.signedIn()
                        .map(person -> Actor.person(person, Via.LINK))
                        .orElseGet(() -> Actor.anybody(Via.EMAIL));
        Verb verb = verb(permission);
        CommandEnvelope asked =
                new CommandEnvelope(
                        UUID.randomUUID().toString(),
                        permission.incidentId(),
                        clock.instant(),
                        actor,
                        null,
                        verb.command().orElseThrow());
        return switch (client.askAndSee(Command.of(asked)).outcome()) {
            case Outcome.Accepted _ -> verb.done("INC-" + permission.incidentId());
            case Outcome.AlreadyDone(_, String explanation) -> explanation;
            case Outcome.Refused(_, String explanation) -> explanation;
            case Outcome.Pending _, Outcome.Undecided _ ->
                    "Your answer is stored, and is carried out in a moment.";
            case Outcome.Unsent _, Outcome.Crowded _ ->
                    throw new PageRefusal(
                            HttpCode.NOT_TAKEN,
                            "Nothing was changed",
                            "Leash cannot reach its log. Try again.");
        };
    }

    private static Verb verb(AutoActionToken permission) {
        return permission.action() == AutoAction.PUBLISH ? Verb.PUBLISH : Verb.DISMISS;
    }

    private AutoActionToken read(@Nullable String token, @Nullable String action) {
        AutoActionToken permission =
                links.readAutoAction(token == null ? "" : token)
                        .filter(it -> action == null || action.equals(it.action().word()))
                        .orElseThrow(
                                () ->
                                        new PageRefusal(
                                                HttpCode.LINK_UNREADABLE,
                                                "This link does not work",
                                                "Nothing was changed. The link may be incomplete: copy all of it from the mail."));
        if (!permission.isLive(clock.instant())) {
            throw new PageRefusal(
                    HttpCode.LINK_EXPIRED,
                    "This link has expired",
                    "Nothing was changed. A draft expires after 24 hours; report the problem if it is still there.");
        }
        return permission;
    }
}
