package dev.leash.model.classification;

import dev.leash.model.incident.State;
import dev.leash.model.kind.Configured;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.SeverityWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What incidents are classified by at a moment: what is configured, and what is built in unless
 * something configured has its id or its name.
 *
 * @param severities the worst first
 * @param statuses by rank
 * @param types by name
 * @param roles by name
 * @param fields by name
 */
public record Classification(
        List<ConfiguredSeverity> severities,
        List<IncidentStatus> statuses,
        List<IncidentType> types,
        List<IncidentRole> roles,
        List<CustomField> fields) {

    /** What there is while nothing is configured. */
    public static final Classification BUILT_IN = of(List.of());

    /** What there is beside what is configured; what is of another kind is passed over. */
    public static Classification of(Collection<? extends Configured> configured) {
        return new Classification(
                merged(
                        ConfiguredSeverity.class,
                        ConfiguredSeverity.BUILT_IN,
                        configured,
                        Comparator.comparingInt(ConfiguredSeverity::rank).reversed()),
                merged(
                        IncidentStatus.class,
                        IncidentStatus.BUILT_IN,
                        configured,
                        Comparator.comparingInt(IncidentStatus::rank)),
                merged(
                        IncidentType.class,
                        IncidentType.BUILT_IN,
                        configured,
                        Comparator.comparing(IncidentType::name)),
                merged(
                        IncidentRole.class,
                        IncidentRole.BUILT_IN,
                        configured,
                        Comparator.comparing(IncidentRole::name)),
                merged(
                        CustomField.class,
                        List.of(),
                        configured,
                        Comparator.comparing(CustomField::name)));
    }

    private static <T extends Named> List<T> merged(
            Class<T> type,
            List<T> builtIn,
            Collection<? extends Configured> all,
            Comparator<T> order) {
        List<T> configured = all.stream().filter(type::isInstance).map(type::cast).toList();
        return Stream.concat(
                        builtIn.stream().filter(it -> standIn(it, configured).isEmpty()),
                        configured.stream())
                .sorted(order.thenComparing(Named::id))
                .toList();
    }

    private static <T extends Named> Optional<T> standIn(T builtIn, List<T> configured) {
        return configured.stream()
                .filter(it -> it.id().equals(builtIn.id()))
                .findFirst()
                .or(() -> configured.stream().filter(builtIn::isNamedAs).findFirst());
    }

    /**
     * The severity a sender means: a configured one by its id, its name or one of its words, the
     * worst first; or else the one for which {@link SeverityWords} has the word. Empty when nobody
     * is known to use it.
     */
    public Optional<Severity> severity(String text) {
        return severities.stream()
                .filter(it -> it.isMeantBy(text))
                .findFirst()
                .map(ConfiguredSeverity::severity)
                .or(() -> SeverityWords.find(text).map(this::inPlaceOf));
    }

    /** The severity that stands where a built-in one was; else the built-in one. */
    public Severity inPlaceOf(Severity builtIn) {
        return ConfiguredSeverity.BUILT_IN.stream()
                .filter(it -> it.id().equals(builtIn.id()))
                .flatMap(it -> standIn(it, severities).stream())
                .findFirst()
                .map(ConfiguredSeverity::severity)
                .orElse(builtIn);
    }

    /** What severity a report is of that says none, or one nobody knows. */
    public Severity usualSeverity() {
        return inPlaceOf(Severity.MAJOR);
    }

    /** The severities from least to worst: {@code minor, major or critical}. */
    public String severitiesInWords(String conjunction) {
        List<String> words =
                severities.reversed().stream().map(it -> it.severity().word()).toList();
        return String.join(", ", words.subList(0, words.size() - 1))
                + " %s %s".formatted(conjunction, words.getLast());
    }

    /** The severity of an id. */
    public Optional<ConfiguredSeverity> severityOf(String id) {
        return severities.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The status of a state. */
    public IncidentStatus status(State state) {
        return IncidentStatus.BUILT_IN.stream()
                .filter(it -> it.id().equals(IncidentStatus.idOf(state)))
                .flatMap(it -> standIn(it, statuses).stream())
                .findFirst()
                .orElseGet(IncidentStatus::unknown);
    }

    /** The role of whoever has an incident. */
    public IncidentRole lead() {
        return roles.stream()
                .filter(it -> it.roleType() == IncidentRole.RoleType.LEAD)
                .findFirst()
                .orElse(IncidentRole.LEAD);
    }
}
