package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.AutoDraft;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Report;
import dev.leash.model.metric.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Claims of open incidents on the services they affect: those of a draft, or the one that the label
 * {@value #LABEL} of the report names. A metric of a service that is claimed drafts no incident.
 */
public final class ServiceClaims {

    /** Label of a report that names the affected service, by id or name. */
    public static final String LABEL = "service";

    private ServiceClaims() {}

    /** Key of a service among the claims, by its id or name; no {@link DedupKey} is like it. */
    static String key(String service) {
        return "service/" + service.strip().toLowerCase(Locale.ROOT);
    }

    /** The open incident that has claimed a service for the longest; empty when there is none. */
    static Optional<String> open(TriageState memory, String serviceId, Directory directory) {
        return Stream.concat(
                        Stream.of(serviceId),
                        directory.services().stream()
                                .filter(service -> service.id().equals(serviceId))
                                .map(Service::name))
                .flatMap(name -> memory.claimants(key(name)).stream())
                .findFirst();
    }

    /**
     * What a new incident claims besides its dedup key.
     *
     * @param keys the keys of its services
     */
    public static List<TriageOutcome.Claimed> claimed(
            TriageState memory, List<String> keys, String incidentId) {
        return keys.stream()
                .filter(key -> memory.claimants(key).size() < Triage.MAX_CLAIMANTS)
                .map(
                        key -> {
                            List<String> all = new ArrayList<>(memory.claimants(key));
                            all.add(incidentId);
                            return new TriageOutcome.Claimed(key, all);
                        })
                .toList();
    }

    /** Keys of the service that a report names; none where no services are configured. */
    public static List<String> keys(Report report, Directory directory) {
        String service = report.labels().get(LABEL);
        return service == null || service.isBlank() || directory.services().isEmpty()
                ? List.of()
                : List.of(key(service));
    }

    /**
     * Signals that an incident affects other services than before: it has ended, was reopened, or
     * its label was edited. A dismissed draft is told as well, so that no other follows at once.
     */
    public static List<Signal> feedback(Incident before, Incident after, Directory directory) {
        if (!(before instanceof Incident.Known was) || !(after instanceof Incident.Known is)) {
            return List.of();
        }
        Set<String> former = keys(was, directory);
        Set<String> current = keys(is, directory);
        String id = is.id() + "-" + is.core().sequence();
        List<Signal> signals = new ArrayList<>();
        former.stream()
                .filter(key -> !current.contains(key))
                .forEach(key -> signals.add(new Signal.Ended(id, is.id(), key)));
        current.stream()
                .filter(key -> !former.contains(key))
                .forEach(key -> signals.add(new Signal.Reopened(id, is.id(), key)));
        AutoDraft draft = is.publication().draft();
        if (draft != null && is.isDismissed() && !was.isDismissed()) {
            signals.add(new Signal.DraftDismissed(id, is.id(), draft.metric()));
        }
        return List.copyOf(signals);
    }

    private static Set<String> keys(Incident.Known known, Directory directory) {
        if (!known.isOpen()) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>(keys(known.details().report(), directory));
        AutoDraft draft = known.publication().draft();
        if (draft != null) {
            draft.services().forEach(service -> keys.add(key(service)));
        }
        return keys;
    }
}
