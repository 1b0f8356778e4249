package dev.leash.dashboard.routing;

import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.ConditionLines;
import dev.leash.model.route.AlertGrouping;
import dev.leash.model.route.AlertGrouping.WindowType;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a form into an alert route. */
record RouteForm(Form form, Supplier<String> ids) {

    private static final long DEFAULT_WINDOW_SECONDS = 300;

    /**
     * The route.
     *
     * @throws PageRefusal when a field cannot be used
     */
    AlertRoute route() {
        try {
            return new AlertRoute(
                    form.text("id").orElseGet(ids),
                    1,
                    form.text("name").orElse(""),
                    Math.toIntExact(form.number("rank").orElse(0L)),
                    form.text("enabled").isPresent(),
                    conditions(form),
                    text("path"),
                    text("severity"),
                    text("service"),
                    form.text("grouped").isPresent() ? grouping() : null,
                    effect(),
                    text("title"),
                    form.text("auto_resolve").isPresent() ? true : null);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw PageRefusal.badRequest("The route cannot be used: " + e.getMessage() + ".");
        }
    }

    /** The conditions of a form. */
    static List<ConditionGroup> conditions(Form form) {
        String lines = form.all("conditions").stream().findFirst().orElse("");
        try {
            return ConditionLines.parse(lines);
        } catch (IllegalArgumentException e) {
            throw PageRefusal.badRequest("The conditions cannot be used: " + e.getMessage() + ".");
        }
    }

    private AlertGrouping grouping() {
        List<String> keys =
                form.text("group_by").stream()
                        .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                        .filter(key -> !key.isEmpty())
                        .toList();
        WindowType type =
                form.text("window_type").filter("rolling"::equals).isPresent()
                        ? WindowType.ROLLING
                        : WindowType.FIXED;
        return new AlertGrouping(
                keys, type, form.number("window_seconds").orElse(DEFAULT_WINDOW_SECONDS));
    }

    private RouteEffect effect() {
        return form.text("creates")
                .flatMap(
                        name ->
                                Arrays.stream(RouteEffect.values())
                                        .filter(it -> it.name().equalsIgnoreCase(name))
                                        .findFirst())
                .filter(it -> it != RouteEffect.UNKNOWN)
                .orElseThrow(
                        () ->
                                PageRefusal.badRequest(
                                        "The field 'creates' must be one of page, incident, nothing."));
    }

    private @Nullable String text(String field) {
        return form.text(field).orElse(null);
    }
}
