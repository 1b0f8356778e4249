package dev.leash.dashboard.api;

import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.view.incident.IncidentFilter;
import dev.leash.view.incident.Numbers;
import io.micronaut.http.HttpParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a call for incidents.
 *
 * @param filter which incidents
 * @param newestFirst the order
 * @param size how many at most
 * @param after the last incident of the page before; null for the first page
 */
record ApiQuery(IncidentFilter filter, boolean newestFirst, int size, @Nullable String after) {

    /** Years have four digits. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    /** Includes all of the last day. */
    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00.999Z");

    private static final int DEFAULT_SIZE = 25;
    private static final int MAX_SIZE = 500;
    private static final Set<String> CATEGORIES =
            Set.of(
                    "triage",
                    "live",
                    "active",
                    "learning",
                    "post-incident",
                    "paused",
                    "closed",
                    "declined",
                    "canceled",
                    "merged");

    /**
     * Reads the parameters of a call.
     *
     * @param known the known severities
     */
    static ApiQuery of(HttpParameters parameters, Collection<Severity> known) {
        Set<State> states = EnumSet.allOf(State.class);
        states.removeIf(fails(parameters, "status_category", ApiQuery::category, CATEGORIES));
        states.removeIf(fails(parameters, "status", ApiQuery::name, names(State.ALL)));
        if (!standardModeWanted(parameters)) {
            states.clear();
        }
        IncidentFilter filter =
                new IncidentFilter(
                        states,
                        severities(parameters, known),
                        "",
                        moment(parameters, "created_at[gte]", 0),
                        moment(parameters, "created_at[lte]", 1),
                        moment(parameters, "updated_at[gte]", 0),
                        moment(parameters, "updated_at[lte]", 1));
        return new ApiQuery(filter, newestFirst(parameters), size(parameters), after(parameters));
    }

    private static <T> Predicate<T> fails(
            HttpParameters parameters,
            String field,
            Function<T, String> value,
            Set<String> allowed) {
        List<String> wanted = values(parameters, field + "[one_of]", allowed);
        List<String> unwanted = values(parameters, field + "[not_in]", allowed);
        return one ->
                (!wanted.isEmpty() && !wanted.contains(value.apply(one)))
                        || unwanted.contains(value.apply(one));
    }

    private static @Nullable Set<String> severities(
            HttpParameters parameters, Collection<Severity> known) {
        Map<String, Integer> ranks =
                known.stream().collect(Collectors.toMap(ApiQuery::id, Severity::rank, Math::max));
        int least = rank(parameters, "severity[gte]", ranks).max().orElse(0);
        int most = rank(parameters, "severity[lte]", ranks).min().orElse(Severity.MAX_RANK);
        Predicate<Severity> unwanted = fails(parameters, "severity", ApiQuery::id, ranks.keySet());
        Set<String> wanted =
                known.stream()
                        .filter(unwanted.negate())
                        .filter(it -> it.rank() >= least && it.rank() <= most)
                        .map(Severity::id)
                        .collect(Collectors.toUnmodifiableSet());
        return wanted.size() == known.size() ? null : wanted;
    }

    private static IntStream rank(
            HttpParameters parameters, String field, Map<String, Integer> ranks) {
        return values(parameters, field, ranks.keySet()).stream()
                .mapToInt(id -> ranks.getOrDefault(id, 0));
    }

    private static String id(Severity severity) {
        return severity.id().toLowerCase(Locale.ROOT);
    }

    private static List<String> values(
            HttpParameters parameters, String field, Set<String> allowed) {
        List<String> values =
                parameters.getAll(field).stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .toList();
        for (String value : values) {
            if (!allowed.contains(value)) {
                throw ApiRefusal.invalid(
                        field,
                        value,
                        "one of " + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
        return values.stream().map(ApiQuery::canonical).toList();
    }

    /** incident.io's app and API have different words for two categories; both are read. */
    private static String canonical(String word) {
        return switch (word) {
            case "active" -> "live";
            case "post-incident" -> "learning";
            default -> word;
        };
    }

    private static boolean standardModeWanted(HttpParameters parameters) {
        List<String> modes =
                values(
                        parameters,
                        "mode[one_of]",
                        Set.of("standard", "real", "retrospective", "test", "tutorial"));
        return modes.isEmpty() || modes.contains("standard") || modes.contains("real");
    }

    private static boolean newestFirst(HttpParameters parameters) {
        String order = parameters.getFirst("sort_by").orElse("created_at_newest_first");
        return switch (order) {
            case "created_at_newest_first" -> true;
            case "created_at_oldest_first" -> false;
            default ->
                    throw ApiRefusal.invalid(
                            "sort_by", order, "created_at_newest_first or created_at_oldest_first");
        };
    }

    private static int size(HttpParameters parameters) {
        String size = parameters.getFirst("page_size").orElse(Integer.toString(DEFAULT_SIZE));
        if (!size.matches("[1-9][0-9]{0,3}") || Integer.parseInt(size) > MAX_SIZE) {
            throw ApiRefusal.invalid("page_size", size, "a whole number from 1 to " + MAX_SIZE);
        }
        return Integer.parseInt(size);
    }

    private static @Nullable String after(HttpParameters parameters) {
        String after = parameters.getFirst("after").filter(text -> !text.isEmpty()).orElse(null);
        if (after == null) {
            return null;
        }
        String id = Numbers.id(after);
        if (id == null) {
            throw ApiRefusal.invalid("after", after, "the id of an incident");
        }
        return id;
    }

    private static @Nullable Instant moment(HttpParameters parameters, String field, int plusDays) {
        String text = parameters.getFirst(field).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            Instant moment =
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(plusDays)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : Instant.parse(text).plusMillis(plusDays);
            if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                throw notATime(field, text);
            }
            return moment;
        } catch (DateTimeException | ArithmeticException e) {
            throw notATime(field, text);
        }
    }

    private static ApiRefusal notATime(String field, String text) {
        return ApiRefusal.invalid(field, text, "a time such as 2026-11-21T02:39:00Z, or a date");
    }

    private static String category(State state) {
        return state == State.RESOLVED ? "closed" : "live";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(List<? extends Enum<?>> constants) {
        return Set.copyOf(constants.stream().map(ApiQuery::name).toList());
    }
}
