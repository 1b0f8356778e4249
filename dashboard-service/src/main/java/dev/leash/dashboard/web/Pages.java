package dev.leash.dashboard.web;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.http.code.HttpCode;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.engine.ReaderStatus;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders pages and their parts. */
public final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final DashboardConfig config;
    private final Visitors visitors;
    private final Flashes flashes;
    private final DirectoryView people;
    private final Assets assets;
    private final Supplier<ReaderStatus> reader;
    private final Function<Instant, AlarmBar> alarms;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /**
     * A renderer.
     *
     * @param reader how up to date the view is
     * @param alarms the problems to show at a moment
     * @param ids makes request ids
     */
    public Pages(
            DashboardConfig config,
            Visitors visitors,
            Flashes flashes,
            DirectoryView people,
            Assets assets,
            Supplier<ReaderStatus> reader,
            Function<Instant, AlarmBar> alarms,
            Supplier<UUID> ids,
            Clock clock) {
        this.config = config;
        this.visitors = visitors;
        this.flashes = flashes;
        this.people = people;
        this.assets = assets;
        this.reader = reader;
        this.alarms = alarms;
        this.ids = ids;
        this.clock = clock;
    }

    /** Frame of a page that is kept up to date. */
    public Frame frame(HttpRequest<?> request, String section, String title) {
        return frame(request, section, title, true);
    }

    /** Frame of a page that is not kept up to date, such as one behind a signed link. */
    public Frame stillFrame(HttpRequest<?> request, String section, String title) {
        return frame(request, section, title, false);
    }

    /** Frame of a page that must be shown even when the view cannot be read. */
    Frame bareFrame(HttpRequest<?> request, String title) {
        return frame(
                "",
                title,
                false,
                visitors.nobody(request),
                null,
                Names.among(List.of()),
                () -> AlarmBar.NOTHING);
    }

    private Frame frame(HttpRequest<?> request, String section, String title, boolean live) {
        Visitor visitor = visitors.of(request);
        return frame(
                section,
                title,
                live,
                visitor,
                flashes.of(request).orElse(null),
                Names.among(reader.get().ready() ? people.contacts() : List.of()),
                () -> alarms(visitor));
    }

    /** Problems are shown only to visitors who are signed in, or need not be. */
    private AlarmBar alarms(Visitor visitor) {
        boolean isLetIn = config.open() || visitor.person() != null;
        return isLetIn && reader.get().ready() ? alarms.apply(clock.instant()) : AlarmBar.NOTHING;
    }

    private Frame frame(
            String section,
            String title,
            boolean live,
            Visitor visitor,
            @Nullable Flash flash,
            Names names,
            Supplier<AlarmBar> alarmBar) {
        return new Frame(
                section,
                title,
                visitor,
                visitors.formToken(visitor),
                ids,
                flash,
                new Times(clock.instant(), config.zone()),
                names,
                assets,
                reader.get(),
                config.publicUrl(),
                alarmBar,
                live);
    }

    /** Renders a page. */
    public MutableHttpResponse<byte[]> page(
            HttpRequest<?> request, HttpStatus status, String template, Frame frame, Object model) {
        requireReady(frame);
        return rendered(request, status, template, frame, model);
    }

    /** Renders a page that needs nothing of the view, and can be shown before it is ready. */
    public MutableHttpResponse<byte[]> rendered(
            HttpRequest<?> request, HttpStatus status, String template, Frame frame, Object model) {
        MutableHttpResponse<byte[]> response = html(status, template, frame, model);
        visitors.remember(frame.visitor(), request, response);
        flashes.clear(request, response);
        return response;
    }

    /** Renders a part of a page, which replaces its older version. */
    public MutableHttpResponse<byte[]> part(String template, Frame frame, Object model) {
        requireReady(frame);
        return html(HttpStatus.OK, template, frame, model);
    }

    /** Redirects to another page, which shows a message. */
    public MutableHttpResponse<byte[]> seeOther(String path, Flash flash) {
        MutableHttpResponse<byte[]> response = seeOther(path);
        flashes.put(response, flash);
        return response;
    }

    /** Redirects to another page. */
    public MutableHttpResponse<byte[]> seeOther(String path) {
        MutableHttpResponse<byte[]> response = HttpResponse.seeOther(URI.create(path));
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MutableHttpResponse<byte[]> html(
            HttpStatus status, String template, Frame frame, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, Map.of("frame", frame, "model", model), output);
        return HttpResponse.<byte[]>status(status)
                .contentType(MediaType.of("text/html;charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(output.toByteArray());
    }

    /** Refuses the request while the view is not ready. */
    public void requireReady(Frame frame) {
        requireReady(frame.reader());
    }

    /** Refuses the request while the view is not ready, before anything is looked up. */
    public void requireReady() {
        requireReady(reader.get());
    }

    private static void requireReady(ReaderStatus reader) {
        if (!reader.ready()) {
            throw notReady(reader);
        }
    }

    /** Refusal of what must still be read from the log. */
    PageRefusal notReady() {
        return notReady(reader.get());
    }

    private static PageRefusal notReady(ReaderStatus reader) {
        return new PageRefusal(
                HttpCode.NOT_READY,
                "Getting ready",
                reader.trouble() == null
                        ? "Leash is reading its log. This page reloads by itself."
                        : "Leash cannot read its log right now. Pages and reminders are still sent if the other services work.");
    }
}
