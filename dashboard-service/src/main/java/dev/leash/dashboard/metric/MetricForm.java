package dev.leash.dashboard.metric;

import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Metric.Comparison;
import dev.leash.model.metric.Metric.Policy;
import dev.leash.model.metric.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields of the forms of metrics and services. */
final class MetricForm {

    private MetricForm() {}

    /**
     * The metric of a form.
     *
     * @param id its id; null for a new one, which is named after its title
     * @throws PageRefusal when a field is missing or cannot be used
     */
    static Metric metric(Form form, @Nullable String id, boolean locked) {
        String name = required(form, "name");
        try {
            Metric metric =
                    new Metric(
                            id == null ? slug(name) : id,
                            name,
                            form.text("description").orElse(""),
                            required(form, "service"),
                            Double.parseDouble(required(form, "threshold")),
                            Comparison.valueOf(required(form, "comparison")),
                            Policy.valueOf(form.text("policy").orElse(Policy.DISABLED.name())),
                            form.number("dwell_seconds")
                                    .map(Math::toIntExact)
                                    .orElse(Metric.DEFAULT_DWELL_SECONDS),
                            form.text("severity").orElse("major"));
            return locked ? metric.withoutDrafts() : metric;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw PageRefusal.badRequest("The metric cannot be saved: %s.".formatted(e.getMessage()));
        }
    }

    /**
     * The service of a form.
     *
     * @throws PageRefusal when its name is missing or cannot be used
     */
    static Service service(Form form) {
        String name = required(form, "name");
        try {
            return new Service(slug(name), name, "", List.of());
        } catch (IllegalArgumentException e) {
            throw PageRefusal.badRequest(
                    "The service cannot be saved: %s.".formatted(e.getMessage()));
        }
    }

    /** The services whose objectives change, so that those chosen have one about the metric. */
    static List<Service> objectives(Form form, Metric metric, List<Service> services) {
        List<String> chosen = form.all("objectives");
        List<Service> changed = new ArrayList<>();
        for (Service service : services) {
            if (chosen.contains(service.id()) != service.dependsOn(metric.id())) {
                List<Service.Objective> objectives = new ArrayList<>(service.objectives());
                if (!objectives.removeIf(one -> one.metric().equals(metric.id()))) {
                    objectives.add(new Service.Objective(metric.name(), metric.id()));
                }
                changed.add(
                        new Service(
                                service.id(),
                                service.name(),
                                service.description(),
                                objectives));
            }
        }
        return changed;
    }

    private static String required(Form form, String field) {
        return form.text(field)
                .orElseThrow(
                        () ->
                                PageRefusal.badRequest(
                                        "The field '%s' is empty; enter a value."
                                                .formatted(field)));
    }

    /** Id made of a name: its letters and digits, in lower case. */
    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw PageRefusal.badRequest(
                    "The name '%s' has no letter from a to z and no digit; enter another."
                            .formatted(name));
        }
        return slug;
    }
}
