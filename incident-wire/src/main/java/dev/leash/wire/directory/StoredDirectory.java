package dev.leash.wire.directory;

import dev.leash.model.classification.Classification;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.PersonReference;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.kind.Configured;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Directory made of stored records.
 *
 * @param records lookup of the records
 * @param builtInPath default path, unless the directory has one with its id
 * @param reopenFor how long a resolved incident can be reopened
 * @param drafts whether the plan includes automatic drafts
 */
public record StoredDirectory(
        DirectoryLookup records, EscalationPath builtInPath, Duration reopenFor, boolean drafts)
        implements Directory {

    /** A directory with automatic drafts. */
    public StoredDirectory(
            DirectoryLookup records, EscalationPath builtInPath, Duration reopenFor) {
        this(records, builtInPath, reopenFor, true);
    }

    /** A directory with the default time to reopen. */
    public StoredDirectory(DirectoryLookup records, EscalationPath builtInPath) {
        this(records, builtInPath, REOPEN_FOR);
    }

    @Override
    public Optional<Contact> contact(String id) {
        return records.find(DirectoryRecord.CONTACTS + id)
                .map(found -> ((DirectoryRecord.OfContact) found).contact());
    }

    @Override
    public Optional<Contact> person(String reference) {
        return contact(reference)
                .or(
                        () ->
                                PersonReference.of(reference).keys().stream()
                                        .flatMap(key -> records.idsOf(key).stream())
                                        .findFirst()
                                        .flatMap(this::contact));
    }

    @Override
    public List<Contact> contacts() {
        return records.startingWith(DirectoryRecord.CONTACTS).stream()
                .map(found -> ((DirectoryRecord.OfContact) found).contact())
                .toList();
    }

    @Override
    public boolean wantsUpdatesByMail(String contact) {
        return records.find(DirectoryRecord.SUBSCRIPTIONS + contact)
                .map(found -> ((DirectoryRecord.OfSubscription) found).updatesByMail())
                .orElse(true);
    }

    @Override
    public boolean wantsDraftsByMail(String contact) {
        return records.find(Kinds.SUBSCRIPTION.key(contact))
                .flatMap(DirectoryRecord::configured)
                .map(found -> ((Subscription) found).wantsDrafts())
                .orElse(true);
    }

    @Override
    public Optional<Metric> metric(String id) {
        return records.find(Kinds.METRIC.key(id))
                .flatMap(DirectoryRecord::configured)
                .filter(Metric.class::isInstance)
                .map(Metric.class::cast);
    }

    @Override
    public List<Service> services() {
        return records.startingWith(Kinds.SERVICE.key("")).stream()
                .flatMap(record -> record.configured().stream())
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .toList();
    }

    @Override
    public boolean allowsDrafts() {
        return drafts;
    }

    @Override
    public Optional<String> roleName(String id) {
        return records.find(Kinds.ROLE.key(id))
                .flatMap(DirectoryRecord::configured)
                .filter(IncidentRole.class::isInstance)
                .map(IncidentRole.class::cast)
                .or(() -> Classification.BUILT_IN.role(id))
                .map(IncidentRole::name);
    }

    @Override
    public List<AlertRoute> routes() {
        return all(Kinds.ALERT_ROUTE).sorted(AlertRoute.IN_ORDER).toList();
    }

    @Override
    public List<Silence> silences() {
        return all(Kinds.SILENCE).toList();
    }

    @Override
    public Optional<Severity> severity(String id) {
        return records.classification().severityOf(id).map(ConfiguredSeverity::severity);
    }

    private <T extends Configured> Stream<T> all(Kind<T> kind) {
        return records.startingWith(kind.key("")).stream()
                .flatMap(record -> record.configured().stream())
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast);
    }

    @Override
    public Optional<FinalSchedule> schedule(String id) {
        return records.schedule(id);
    }

    @Override
    public Optional<EscalationPath> path(String id) {
        Optional<EscalationPath> path =
                records.find(DirectoryRecord.PATHS + id)
                        .map(found -> ((DirectoryRecord.OfPath) found).path());
        return path.or(() -> Optional.of(builtInPath).filter(builtIn -> builtIn.id().equals(id)));
    }
}
