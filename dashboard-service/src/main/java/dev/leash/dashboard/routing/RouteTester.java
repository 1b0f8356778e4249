package dev.leash.dashboard.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.AlertRouter;
import dev.leash.view.alert.ListedAlert;
import dev.leash.wire.codec.Json;
import dev.leash.wire.codec.routing.TriedReport;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Asks the rules where a report would lead, at whatever time. Nothing is sent or kept. */
@Singleton
record RouteTester(RoutingPages routing) {

    private static final int MAX_JSON_LENGTH = 65_536;

    /** A stored alert, now. */
    TryModel tried(ListedAlert alert, Times times) {
        Report report = alert.report();
        if (report == null) {
            throw PageRefusal.notFound(
                    "Nothing to try", "What this alert said when it fired is no longer kept.");
        }
        return new TryModel(
                TriedReport.json(report),
                TryModel.now(times),
                report,
                AlertRouter.route(report, routing.directory(), times.now()));
    }

    /** What somebody pasted, at the time they chose. */
    TryModel tried(Form form, Times times) {
        String json = form.all("json").stream().findFirst().orElse("");
        Report report = report(json);
        LocalDateTime at =
                form.text("at").flatMap(RouteTester::time).orElseGet(() -> TryModel.now(times));
        return new TryModel(
                json,
                at,
                report,
                AlertRouter.route(
                        report, routing.directory(), at.atZone(times.zone()).toInstant()));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Report report(String json) {
        if (json.length() > MAX_JSON_LENGTH) {
            throw PageRefusal.badRequest(
                    "The JSON has %d characters; at most %d are read."
                            .formatted(json.length(), MAX_JSON_LENGTH));
        }
        try {
            JsonNode node = Json.MAPPER.readTree(json);
            return TriedReport.of(node, routing.people().classification());
        } catch (JsonProcessingException e) {
            throw PageRefusal.badRequest("The JSON cannot be read: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw PageRefusal.badRequest("The report cannot be used: " + e.getMessage() + ".");
        }
    }
}
