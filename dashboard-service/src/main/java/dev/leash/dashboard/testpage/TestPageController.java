package dev.leash.dashboard.testpage;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.code.HttpCode;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.triage.Signal;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.topic.Topics;
import io.micronaut.core.annotation.Nullable;
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
import java.util.List;

/**
 * The form that sends a test page. People who signed in send it to themselves; where pages are open
 * without signing in, to a contact they choose.
 */
@Controller("/test-page")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record TestPageController(
        Pages pages,
        Visitors visitors,
        Forms forms,
        ActionForm actionForm,
        DirectoryView people,
        CommandClient client) {

    private static final String PATH = "/test-page";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.stillFrame(request, "status", "Send a test page");
        pages.requireReady(frame);
        return pages.page(
                request, HttpStatus.OK, "testpage/page.jte", frame, reachable(frame.visitor()));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> send(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        String person = person(form, visitor);
        String id = actionForm.requestId(form);
        Result result =
                client.askAndSee(
                        new Command<>(
                                id, Topics.SIGNALS, id, new Signal.TestRequested(id, id, person)));
        return switch (result.outcome()) {
            case Outcome.Accepted _, Outcome.AlreadyDone _ ->
                    pages.seeOther("/incidents/" + result.incidentId(), sent(person));
            case Outcome.Refused(var code, String explanation) -> throw refusal(code, explanation);
            case Outcome.Pending _, Outcome.Undecided _, Outcome.Unsent _, Outcome.Crowded _ ->
                    pages.seeOther(PATH, notSent());
        };
    }

    private static PageRefusal refusal(OutcomeCode code, String explanation) {
        return code == OutcomeCode.ASKED_TOO_OFTEN
                ? new PageRefusal(HttpCode.ASKED_TOO_OFTEN, "That was often", explanation)
                : new PageRefusal(HttpCode.NOT_REACHABLE, "They cannot be paged", explanation);
    }

    private List<Contact> reachable(Visitor visitor) {
        return people.contacts().stream()
                .filter(
                        contact ->
                                visitor.person() == null || contact.id().equals(visitor.person()))
                .filter(Contact::isReachable)
                .toList();
    }

    private String person(Form form, Visitor visitor) {
        String named =
                visitor.signedIn()
                        .or(() -> form.text("person"))
                        .orElseThrow(
                                () ->
                                        PageRefusal.badRequest(
                                                "The field 'person' must name the person to page."));
        return people.contact(named)
                .filter(Contact::isReachable)
                .map(Contact::id)
                .orElseThrow(
                        () ->
                                new PageRefusal(
                                        HttpCode.NOT_REACHABLE,
                                        "They cannot be paged",
                                        "There is no contact '%s' with an e-mail address or a phone number. Add one to the contacts."
                                                .formatted(named)));
    }

    private static Flash sent(String person) {
        return new Flash(
                Flash.Kind.DONE,
                "A test page is on its way to %s. This page shows its outcome.".formatted(person));
    }

    private static Flash notSent() {
        return new Flash(
                Flash.Kind.OUTSTANDING,
                "The outcome is not known yet. If the test page was accepted, it appears among the incidents shortly.");
    }
}
