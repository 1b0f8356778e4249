package dev.leash.dashboard.metric;

import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of the pages of metrics.
 *
 * @param metrics all metrics, by id
 * @param services all services, by id
 * @param edited the metric of the form; null for a new one
 * @param locked whether the plan includes no automatic drafts
 */
public record MetricsModel(
        List<Metric> metrics, List<Service> services, @Nullable Metric edited, boolean locked) {

    public MetricsModel {
        metrics = List.copyOf(metrics);
        services = List.copyOf(services);
    }

    /** Name of a service; its id when it is not configured any more. */
    public String nameOf(String service) {
        return services.stream()
                .filter(one -> one.id().equals(service))
                .map(Service::name)
                .findFirst()
                .orElse(service);
    }

    /** Where the form is sent. */
    public String postTo() {
        return edited == null ? "/metrics" : "/metrics/" + edited.id();
    }

    /** Whether a policy is chosen in the form. */
    public boolean isChosen(Metric.Policy policy) {
        return policy == (edited == null ? Metric.Policy.DISABLED : edited.policy());
    }

    /** Whether a severity is chosen in the form. */
    public boolean isChosen(String severity) {
        return severity.equals(edited == null ? "major" : edited.severity());
    }

    /** The dwell in the form, in seconds. */
    public int dwellSeconds() {
        return edited == null ? Metric.DEFAULT_DWELL_SECONDS : edited.dwellSeconds();
    }

    /** The policy of a metric in a word. */
    public static String inWords(Metric metric) {
        return switch (metric.policy()) {
            case DISABLED -> "off";
            case IMMEDIATE -> "at once";
            case DWELL -> "after " + metric.dwellSeconds() + " s";
            case UNKNOWN -> "set by a newer version";
        };
    }

    /** The threshold of a metric with its side. */
    public static String threshold(Metric metric) {
        return (metric.comparison() == Metric.Comparison.BELOW ? "below " : "above ")
                + Metric.inWords(metric.threshold());
    }
}
