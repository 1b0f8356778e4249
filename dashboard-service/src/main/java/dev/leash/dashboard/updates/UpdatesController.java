package dev.leash.dashboard.updates;

import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.code.HttpCode;
import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
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
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Pages behind {@code List-Unsubscribe}. GET changes nothing, because mail scanners follow links
 * too; the button does, and so does one-click unsubscribing of a mail program, which has no page to
 * take a form token from and is authorised by the link.
 */
@Controller("/u/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class UpdatesController {

    private static final String ON = "on";
    private static final String OFF = "off";

    private final SignedLinks links;
    private final Clock clock;
    private final Subscriptions subscriptions;
    private final Pages pages;
    private final Visitors visitors;
    private final Forms forms;

    UpdatesController(
            @Named("dashboard") SignedLinks links,
            @Named("dashboard") Clock clock,
            Subscriptions subscriptions,
            Pages pages,
            Visitors visitors,
            Forms forms) {
        this.links = links;
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.visitors = visitors;
        this.forms = forms;
    }

    @Get
    HttpResponse<byte[]> look(HttpRequest<?> request, String token) {
        String person = person(token);
        Frame frame = pages.stillFrame(request, "updates", "Updates by mail");
        pages.requireReady(frame);
        return page(request, frame, person, token, subscriptions.wants(person));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> say(HttpRequest<?> request, String token, @Body @Nullable String body) {
        String person = person(token);
        if (OneClick.isIn(body)) {
            subscriptions.say(person, false);
            return HttpResponse.noContent();
        }
        boolean wanted = wanted(forms.read(request, body, visitors.of(request)));
        subscriptions.say(person, wanted);
        Frame frame = pages.stillFrame(request, "updates", "Updates by mail");
        return page(request, frame, person, token, wanted);
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request, Frame frame, String person, String token, boolean wanted) {
        UpdatesModel model = new UpdatesModel(person, wanted, "/u/" + token);
        return pages.page(request, HttpStatus.OK, "updates/page.jte", frame, model);
    }

    private String person(String token) {
        Grant grant =
                links.read(token)
                        .filter(read -> read.action().equals(Grant.UPDATES))
                        .orElseThrow(
                                () ->
                                        new PageRefusal(
                                                HttpCode.LINK_UNREADABLE,
                                                "This link does not work",
                                                "It may be incomplete. Copy all of it from the mail."));
        if (!SignedLinks.isLive(grant, clock.instant())) {
            throw new PageRefusal(
                    HttpCode.LINK_EXPIRED,
                    "This link has expired",
                    "Nothing was changed. Use the link in a newer mail.");
        }
        return grant.person();
    }

    private static boolean wanted(Form form) {
        return switch (form.text("updates").orElse("")) {
            case ON -> true;
            case OFF -> false;
            default -> throw PageRefusal.badRequest("The field 'updates' must be 'on' or 'off'.");
        };
    }
}
