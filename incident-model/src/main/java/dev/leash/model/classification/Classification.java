package dev.leash.model.classification;

import dev.leash.model.incident.State;
import dev.leash.model.kind.Configured;
import dev.leash.model.kind.Named;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.SeverityWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The severities, statuses, types, roles and custom fields in force at one moment: those
 * configured, and the built-in ones that no configured one replaces by its id or name.
 */
public final class Classification {

    private static final Comparator<Severity> LOUDNESS =
            Comparator.comparing((Severity it) -> it.urgency().orWorst())
                    .thenComparingInt(Severity::rank);

    /** The built-in classification, in force while nothing is configured. */
    public static final Classification BUILT_IN = of(List.of());

    private final List<ConfiguredSeverity> severities;
    private final List<IncidentStatus> statuses;
    private final List<IncidentType> types;
    private final List<IncidentRole> roles;
    private final List<CustomField> fields;

    /** Severities by word; built on first use, because only readers of reports need it. */
    private volatile @Nullable Map<String, Severity> bySaying;

    private Classification(
            List<ConfiguredSeverity> severities,
            List<IncidentStatus> statuses,
            List<IncidentType> types,
            List<IncidentRole> roles,
            List<CustomField> fields) {
        this.severities = severities;
        this.statuses = statuses;
        this.types = types;
        this.roles = roles;
        this.fields = fields;
    }

    /** The built-in classification with these things added; things of other kinds are ignored. */
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

    /** Severities, the worst first. */
    public List<ConfiguredSeverity> severities() {
        return severities;
    }

    /** Statuses, by rank. */
    public List<IncidentStatus> statuses() {
        return statuses;
    }

    /** Types, by name. */
    public List<IncidentType> types() {
        return types;
    }

    /** Roles, by name. */
    public List<IncidentRole> roles() {
        return roles;
    }

    /** Custom fields, by name. */
    public List<CustomField> fields() {
        return fields;
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
     * The severity a sender's word means: a configured one with that id, name or word (the worst
     * first), else what {@link SeverityWords} has for the word. Empty when the word is unknown or
     * longer than {@value SeverityWords#MAX_LENGTH} characters.
     */
    public Optional<Severity> severity(String text) {
        if (text.length() > SeverityWords.MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySaying().get(SeverityWords.plain(text)))
                .or(() -> SeverityWords.find(text).map(this::inPlaceOf));
    }

    private Map<String, Severity> bySaying() {
        Map<String, Severity> known = bySaying;
        if (known == null) {
            known = new HashMap<>();
            for (ConfiguredSeverity configured : severities) {
                Severity severity = configured.severity();
                for (String saying : configured.sayings()) {
                    known.putIfAbsent(saying, severity);
                }
            }
            bySaying = known;
        }
        return known;
    }

    /** The configured severity that replaces a built-in one; the built-in one when none does. */
    public Severity inPlaceOf(Severity builtIn) {
        return ConfiguredSeverity.BUILT_IN.stream()
                .filter(it -> it.id().equals(builtIn.id()))
                .flatMap(it -> standIn(it, severities).stream())
                .findFirst()
                .map(ConfiguredSeverity::severity)
                .orElse(builtIn);
    }

    /** Severity of a report that names none, or an unknown one. */
    public Severity usualSeverity() {
        return inPlaceOf(Severity.MAJOR);
    }

    /** The most urgent severity, assumed for a word that may turn out to mean it. */
    public Severity loudestSeverity() {
        return severities.stream()
                .map(ConfiguredSeverity::severity)
                .max(LOUDNESS)
                .orElse(Severity.CRITICAL);
    }

    /** Names of the severities from least to worst, as in {@code minor, major or critical}. */
    public String severitiesInWords(String conjunction) {
        List<String> words =
                severities.reversed().stream().map(it -> it.severity().word()).toList();
        return String.join(", ", words.subList(0, words.size() - 1))
                + " %s %s".formatted(conjunction, words.getLast());
    }

    /** The severity with an id. */
    public Optional<ConfiguredSeverity> severityOf(String id) {
        return severities.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The status that stands for a state. */
    public IncidentStatus status(State state) {
        return IncidentStatus.BUILT_IN.stream()
                .filter(it -> it.id().equals(IncidentStatus.idOf(state)))
                .flatMap(it -> standIn(it, statuses).stream())
                .findFirst()
                .orElseGet(IncidentStatus::unknown);
    }

    /** The role of an id. */
    public Optional<IncidentRole> role(String id) {
        return roles.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The role of the owner of an incident. */
    public IncidentRole lead() {
        return roles.stream()
                .filter(it -> it.roleType() == IncidentRole.RoleType.LEAD)
                .findFirst()
                .orElse(IncidentRole.LEAD);
    }
}
