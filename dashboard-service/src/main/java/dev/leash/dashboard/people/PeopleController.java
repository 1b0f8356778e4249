package dev.leash.dashboard.people;

import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.updates.Subscriptions;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.code.HttpCode;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages of people and their contact methods. People test their own; administrators test anybody's.
 * A code is entered by the person it was sent to.
 */
@Controller("/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record PeopleController(
        Pages pages,
        PeoplePages people,
        MethodRequests requests,
        Visitors visitors,
        Forms forms,
        Subscriptions subscriptions) {

    private static final String PATH = "/people";
    private static final String SECTION = "workbook";

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Optional<String> name = name(request);
        Frame frame =
                pages.frame(request, SECTION, name.isPresent() ? "Contact methods" : "People");
        pages.requireReady(frame);
        return name.isPresent()
                ? pages.page(
                        request,
                        HttpStatus.OK,
                        "people/person.jte",
                        frame,
                        person(name.get(), frame))
                : pages.page(request, HttpStatus.OK, "people/page.jte", frame, everybody(frame));
    }

    /** Redirects to the page of the signed-in person, so that messages can link to it. */
    @Get("/me")
    HttpResponse<byte[]> me(HttpRequest<?> request) {
        return visitors.of(request)
                .signedIn()
                .map(person -> pages.seeOther(path(person)))
                .orElseGet(() -> pages.seeOther("/sign-in?next=/people/me"));
    }

    @Get("/parts/list")
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        Frame frame = pages.frame(request, SECTION, "People");
        pages.requireReady(frame);
        return pages.part("people/list.jte", frame, everybody(frame));
    }

    @Get("/parts/methods")
    HttpResponse<byte[]> methods(HttpRequest<?> request) {
        Frame frame = pages.frame(request, SECTION, "Contact methods");
        pages.requireReady(frame);
        return pages.part("people/methods.jte", frame, person(name(request).orElse(""), frame));
    }

    @Post("/test")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> test(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        String person = named(form);
        String by =
                visitor.signedIn()
                        .filter(who -> who.equals(person) || people.isAdmin(visitor))
                        .orElseThrow(PeopleController::notTheirs);
        return answer(person, requests.test(form, person, by));
    }

    @Post("/code")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> code(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        String person = own(form, visitor);
        return answer(person, requests.code(form, person));
    }

    @Post("/verify")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> verify(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        String person = own(form, visitor);
        return answer(person, requests.enter(form, person));
    }

    @Post("/drafts")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> drafts(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        String person = own(form, visitor);
        boolean wanted = form.text("drafts").filter("on"::equals).isPresent();
        subscriptions.sayDrafts(person, wanted);
        return answer(
                person,
                new Flash(
                        Flash.Kind.DONE,
                        wanted
                                ? "You get mail on drafts of incidents."
                                : "You get no more mail on drafts of incidents."));
    }

    private HttpResponse<byte[]> answer(String person, Flash flash) {
        return pages.seeOther(path(person), flash);
    }

    private static String own(Form form, Visitor visitor) {
        String person = named(form);
        return visitor.signedIn().filter(person::equals).orElseThrow(PeopleController::notTheirs);
    }

    private static String named(Form form) {
        return form.text("person")
                .orElseThrow(
                        () -> PageRefusal.badRequest("The field 'person' must name a person."));
    }

    private PersonModel person(String name, Frame frame) {
        return people.person(name, frame.visitor(), frame.times().now())
                .orElseThrow(
                        () ->
                                PageRefusal.notFound(
                                        "No such contact",
                                        "There is no contact with that name. The page People lists all contacts."));
    }

    private PeopleModel everybody(Frame frame) {
        return people.everybody(frame.visitor(), frame.times().now());
    }

    private static Optional<String> name(HttpRequest<?> request) {
        return request.getParameters().getFirst("name");
    }

    private static String path(String person) {
        return PATH + "?name=" + URLEncoder.encode(person, StandardCharsets.UTF_8);
    }

    private static PageRefusal notTheirs() {
        return new PageRefusal(
                HttpCode.SIGN_IN_TO_ACT,
                "Nothing was sent",
                "Sign in first: you can only request tests and codes for yourself. Administrators can request tests for others.");
    }
}
