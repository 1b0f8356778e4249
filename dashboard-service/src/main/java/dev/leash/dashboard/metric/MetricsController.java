package dev.leash.dashboard.metric;

import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Pages;
import dev.leash.http.code.HttpCode;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import dev.leash.settings.PlanSettings;
import dev.leash.settings.Settings;
import dev.leash.view.directory.DirectoryView;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of metrics and services: the list, and the form of one metric. */
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class MetricsController {

    private static final String PATH = "/metrics";

    private final Pages pages;
    private final Visitors visitors;
    private final Forms forms;
    private final DirectoryView directory;
    private final CommandClient client;
    private final Clock clock;
    private final boolean locked;

    MetricsController(
            Pages pages,
            Visitors visitors,
            Forms forms,
            DirectoryView directory,
            CommandClient client,
            @Named("dashboard") Clock clock,
            Settings settings) {
        this.pages = pages;
        this.visitors = visitors;
        this.forms = forms;
        this.directory = directory;
        this.client = client;
        this.clock = clock;
        this.locked = settings.get(PlanSettings.PLAN) != PlanSettings.Plan.PRO;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        Frame frame = pages.stillFrame(request, "workbook", "Metrics");
        pages.requireReady(frame);
        return pages.page(request, HttpStatus.OK, "metric/list.jte", frame, model(null));
    }

    @Get("/{id}")
    HttpResponse<byte[]> edit(HttpRequest<?> request, String id) {
        Frame frame = pages.stillFrame(request, "workbook", "Metric");
        pages.requireReady(frame);
        Metric metric =
                all(Kinds.METRIC, Metric.class).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new PageRefusal(
                                                HttpCode.NOT_FOUND,
                                                "There is no such metric",
                                                "It may have been removed."));
        return pages.page(request, HttpStatus.OK, "metric/edit.jte", frame, model(metric));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> create(HttpRequest<?> request, @Body @Nullable String body) {
        return save(request, body, null);
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> change(
            HttpRequest<?> request, String id, @Body @Nullable String body) {
        return save(request, body, id);
    }

    @Post("/services")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> service(HttpRequest<?> request, @Body @Nullable String body) {
        Visitor visitor = visitors.of(request);
        put(visitor, MetricForm.service(forms.read(request, body, visitor)), 0L);
        return pages.seeOther(PATH, new Flash(Flash.Kind.DONE, "The service is saved."));
    }

    private HttpResponse<byte[]> save(
            HttpRequest<?> request, @Nullable String body, @Nullable String id) {
        Visitor visitor = visitors.of(request);
        Form form = forms.read(request, body, visitor);
        Metric metric = MetricForm.metric(form, id, locked);
        put(visitor, metric, id == null ? 0L : null);
        MetricForm.objectives(form, metric, all(Kinds.SERVICE, Service.class))
                .forEach(service -> put(visitor, service, null));
        return pages.seeOther(PATH, new Flash(Flash.Kind.DONE, "The metric is saved."));
    }

    private void put(Visitor visitor, Configured body, @Nullable Long expectedVersion) {
        ChangeEnvelope change =
                new ChangeEnvelope(
                        UUID.randomUUID().toString(),
                        clock.instant(),
                        visitor.person() == null ? Manager.PAGE.actor() : visitor.actor(),
                        expectedVersion,
                        new Change.Put(Manager.PAGE, body));
        switch (client.askAndSee(Command.of(change)).outcome()) {
            case Outcome.Accepted _, Outcome.AlreadyDone _ -> {}
            case Outcome.Refused(_, String explanation) ->
                    throw new PageRefusal(HttpCode.NOT_ALLOWED, "Nothing was changed", explanation);
            case Outcome.Pending _, Outcome.Undecided _, Outcome.Unsent _, Outcome.Crowded _ ->
                    throw new PageRefusal(
                            HttpCode.NOT_TAKEN,
                            "The outcome is not known",
                            "Leash cannot reach its log. Open the page again to see what is saved.");
        }
    }

    private MetricsModel model(@Nullable Metric edited) {
        return new MetricsModel(
                all(Kinds.METRIC, Metric.class), all(Kinds.SERVICE, Service.class), edited, locked);
    }

    private <T extends Configured> List<T> all(Kind<T> kind, Class<T> type) {
        return directory.startingWith(kind.key("")).stream()
                .flatMap(record -> record.configured().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
