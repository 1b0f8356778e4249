package dev.leash.model.incident;

import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.severity.Severity;
import java.util.HashMap;
import java.util.Map;

/** Report as the alert route that took it says it. */
final class RoutedReport {

    /** Label that says which service is concerned. */
    private static final String SERVICE = "service";

    private RoutedReport() {}

    /** The report of an opening, with title, severity and service of its route. */
    static Report of(Open open) {
        Report report = open.report();
        RoutingDecision routing = open.routing();
        if (routing == null) {
            return report;
        }
        String title = routing.title() == null ? report.title() : routing.title();
        Severity severity = routing.severity() == null ? report.severity() : routing.severity();
        return report.edited(title, severity, labels(report.labels(), routing));
    }

    /** What the source says of the service stays. */
    private static Map<String, String> labels(
            Map<String, String> labels, RoutingDecision routing) {
        if (routing.service() == null || labels.size() >= Report.MAX_LABELS) {
            return labels;
        }
        Map<String, String> more = new HashMap<>(labels);
        more.putIfAbsent(SERVICE, routing.service());
        return more;
    }
}
