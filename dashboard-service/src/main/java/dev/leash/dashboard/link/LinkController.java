package dev.leash.dashboard.link;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.AvailableActions;
import dev.leash.dashboard.action.ResultMessages;
import dev.leash.dashboard.incident.IncidentModel;
import dev.leash.dashboard.incident.IncidentPages;
import dev.leash.dashboard.incident.Words;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
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
import dev.leash.view.incident.ShownIncident;
import dev.leash.wire.link.Grant;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages behind signed links. GET never changes anything, because mail scanners follow links too.
 */
@Controller("/l/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record LinkController(
        Grants grants,
        IncidentPages incidents,
        Pages pages,
        Visitors visitors,
        Forms forms,
        ActionForm actionForm,
        CommandClient client) {

    @Get
    HttpResponse<byte[]> look(HttpRequest<?> request, String token) {
        Grant grant = grants.read(token);
        pages.requireReady();
        ShownIncident incident = incidents.find(grant.incidentId());
        Frame frame = pages.stillFrame(request, "link", Words.title(incident.summary()));
        AvailableActions offers =
                AvailableActions.of(
                        incident.summary(), grant.person(), isBearer(frame.visitor(), grant));
        IncidentModel model =
                incidents.model(incident, frame, offers, "/l/" + token, grant.person());
        return Grants.isOpen(grant)
                ? pages.page(request, HttpStatus.OK, "incident/page.jte", frame, model)
                : pages.page(
                        request,
                        HttpStatus.OK,
                        "link/confirm.jte",
                        frame,
                        new Confirmation(Grants.verb(grant), model, "/l/" + grants.opening(grant)));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> act(HttpRequest<?> request, String token, @Body @Nullable String body) {
        Grant grant = grants.read(token);
        Visitor visitor = visitors.of(request);
        requireOwn(visitor, grant);
        Form form = forms.read(request, body, visitor);
        Verb verb = Grants.isOpen(grant) ? ActionForm.verb(form) : Grants.verb(grant);
        if (verb == Verb.TAKE && !isBearer(visitor, grant)) {
            throw new PageRefusal(
                    HttpCode.SIGN_IN_TO_ACT,
                    "Sign in to take it",
                    "A link only lets you answer. To take an incident, sign in, so that Leash knows who you are.");
        }
        Actor bearer = Actor.person(grant.person(), Via.LINK);
        CommandEnvelope asked = actionForm.request(form, verb, grant.incidentId(), bearer);
        Outcome outcome = client.askAndSee(Command.of(asked)).outcome();
        Flash flash = ResultMessages.flash(verb, grant.incidentId(), outcome);
        return pages.seeOther("/l/" + token, flash);
    }

    /**
     * Refuses a link of another person than the one who signed in, since its action would be
     * recorded under the other's name.
     */
    private static void requireOwn(Visitor visitor, Grant grant) {
        if (visitor.person() != null && !isBearer(visitor, grant)) {
            throw new PageRefusal(
                    HttpCode.LINK_OF_ANOTHER_PERSON,
                    "This link belongs to somebody else",
                    "Nothing was changed. You are signed in as %s, but the link was sent to %s. Open INC-%s to act under your own name, or sign out first."
                            .formatted(visitor.person(), grant.person(), grant.incidentId()));
        }
    }

    private static boolean isBearer(Visitor visitor, Grant grant) {
        return visitor.signedIn().equals(Optional.of(grant.person()));
    }
}
