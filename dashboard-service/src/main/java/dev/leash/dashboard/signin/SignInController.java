package dev.leash.dashboard.signin;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.SignInLimits;
import dev.leash.dashboard.session.SignInLinks;
import dev.leash.dashboard.session.Token;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.LocalPath;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.ClientAddresses;
import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by a link sent by mail, and signing out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record SignInController(
        Pages pages,
        Forms forms,
        Visitors visitors,
        SignInLinks links,
        SignInLimits limits,
        ClientAddresses addresses,
        DashboardConfig config) {

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
    private static final String HOME = "/incidents";
    private static final int MAX_EMAIL_LENGTH = 254;

    @Get("/sign-in")
    HttpResponse<byte[]> ask(HttpRequest<?> request) {
        String next = LocalPath.of(request.getParameters().getFirst("next"), HOME);
        return pages.rendered(
                request,
                HttpStatus.OK,
                "session/ask.jte",
                pages.stillFrame(request, "sign-in", "Sign in"),
                next);
    }

    @Post("/sign-in")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> send(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = forms.read(request, body, visitors.of(request));
        if (!limits.allowsVisitor(addresses.of(request))) {
            throw tooOften();
        }
        form.text("email")
                .filter(email -> email.length() <= MAX_EMAIL_LENGTH)
                .ifPresent(email -> send(email, LocalPath.of(form.text("next"), HOME)));
        return pages.rendered(
                request,
                HttpStatus.OK,
                "session/sent.jte",
                pages.stillFrame(request, "sign-in", "Check your mail"),
                new Sent(config.open()));
    }

    /** Beyond the limit no mail is sent, and the answer stays the same. */
    private void send(String email, String next) {
        if (!limits.allowsEmail(links.recipient(email))) {
            return;
        }
        if (!links.send(email, next)) {
            throw new PageRefusal(
                    HttpCode.NOT_TAKEN,
                    "No link was sent",
                    "The mail could not be queued, so none will arrive. Request a link again in a minute;"
                            + " if that does not help, ask the administrator of Leash to check whether Kafka runs.");
        }
    }

    @Get("/sign-in/{token}")
    HttpResponse<byte[]> confirm(HttpRequest<?> request, String token) {
        Token read = links.read(token).orElseThrow(SignInController::spent);
        String next = LocalPath.of(request.getParameters().getFirst("next"), HOME);
        return pages.rendered(
                request,
                HttpStatus.OK,
                "session/confirm.jte",
                pages.stillFrame(request, "sign-in", "Sign in"),
                new SignIn(read.subject(), "/sign-in/" + token, next));
    }

    @Post("/sign-in/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> signIn(HttpRequest<?> request, String token, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        Token used = links.read(token).orElseThrow(SignInController::spent);
        switch (links.use(used)) {
            case SPENT -> {}
            case TOO_LATE -> throw spent();
            case UNKNOWN -> throw notNoted();
        }
        MutableHttpResponse<byte[]> response =
                pages.seeOther(
                        LocalPath.of(form.text("next"), HOME),
                        new Flash(
                                Flash.Kind.SIGNED_IN,
                                "You are signed in as " + used.subject() + "."));
        visitors.signIn(used.subject(), response);
        LOG.info("{} signed in", used.subject());
        return response;
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> signOut(HttpRequest<?> request, @Body @Nullable String body) {
        var _ = forms.read(request, body, visitors.of(request));
        MutableHttpResponse<byte[]> response =
                pages.seeOther("/sign-in", new Flash(Flash.Kind.DONE, "You are signed out."));
        visitors.signOut(request, response);
        return response;
    }

    private static PageRefusal tooOften() {
        return new PageRefusal(
                HttpCode.ASKED_TOO_OFTEN,
                "Too many requests",
                "Wait 15 minutes before you request another link.");
    }

    private static PageRefusal notNoted() {
        return new PageRefusal(
                HttpCode.NOT_TAKEN,
                "You are not signed in",
                "The use of the link could not be saved. Try again in a minute, or request another link.");
    }

    private static PageRefusal spent() {
        return new PageRefusal(
                HttpCode.LINK_EXPIRED,
                "This link no longer works",
                "A sign-in link works once, within 15 minutes. Request another one on the page “Sign in”.");
    }
}
