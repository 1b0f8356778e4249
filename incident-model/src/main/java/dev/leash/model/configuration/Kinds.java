package dev.leash.model.configuration;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.CustomField;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.classification.IncidentStatus;
import dev.leash.model.classification.IncidentType;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.IncidentLeads;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.kind.Configured;
import dev.leash.model.kind.Named;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import dev.leash.model.source.AlertSource;
import dev.leash.model.webhook.Endpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Registry of all kinds of configuration. */
public final class Kinds {

    /** Contacts: people Leash can reach. */
    public static final Kind<Contact> CONTACT =
            Kind.of("contact", Contact.class, Contact::id, 10_000)
                    .refusedBy(ContactKind::refusal)
                    .lastingAs((contact, _) -> ContactKind.lasting(contact));

    /**
     * Schedules: who is on call when. A person named in a row need not exist; the others are paged.
     */
    public static final Kind<Schedule> SCHEDULE =
            Kind.of("schedule", Schedule.class, Schedule::id, 1_000)
                    .sayingItsVersion(Schedule::version, Schedule::numbered)
                    .lastingAs(Schedule::naming);

    /** Escalation paths: who is paged, in which order. */
    public static final Kind<EscalationPath> PATH =
            Kind.of("path", EscalationPath.class, EscalationPath::id, 1_000)
                    .referring(PathKind::references)
                    .sayingItsVersion(EscalationPath::version, PathKind::numbered)
                    .lastingAs(PathKind::lasting);

    /** Webhook endpoints. The address of one may contain a token. */
    public static final Kind<Endpoint> ENDPOINT =
            Kind.of("endpoint", Endpoint.class, Endpoint::id, 1_000)
                    .lastingAs((endpoint, _) -> endpoint.withShownUrl());

    /**
     * Choice of a contact about optional messages. A late change must not bring back a person who
     * was forgotten; a choice that is in force already changes nothing.
     */
    public static final Kind<Subscription> SUBSCRIPTION =
            Kind.of("subscription", Subscription.class, Subscription::person, 20_000)
                    .onlyBy(Manager.PAGE, EnumSet.of(Manager.PAGE))
                    .decidedByEachForThemselves()
                    .needing(it -> Set.of(CONTACT.key(it.person())))
                    .sameWhen(Subscription::saysTheSameAs);

    /** Verified contact methods of a contact. Written by planning. */
    public static final Kind<VerifiedMethods> VERIFIED =
            Kind.of("verified", VerifiedMethods.class, VerifiedMethods::person, 20_000)
                    .onlyBy(Manager.SYSTEM, EnumSet.noneOf(Manager.class))
                    .needing(it -> Set.of(CONTACT.key(it.person())))
                    .lastingAs((verified, _) -> verified.withoutAddresses());

    /** Alert routes: where alerts lead. */
    public static final Kind<AlertRoute> ALERT_ROUTE =
            Kind.of("alert_route", AlertRoute.class, AlertRoute::id, AlertRoute.MAX)
                    .onlyBy(Manager.PAGE, EnumSet.of(Manager.PAGE, Manager.API, Manager.TERRAFORM))
                    .referring(RouteKind::references)
                    .refusedBy(RouteKind::refusal)
                    .sayingItsVersion(AlertRoute::version, AlertRoute::numbered);

    /** Silences and maintenance windows. */
    public static final Kind<Silence> SILENCE =
            Kind.of("silence", Silence.class, Silence::id, Silence.MAX)
                    .onlyBy(Manager.PAGE, EnumSet.of(Manager.PAGE, Manager.API, Manager.TERRAFORM))
                    .refusedBy(RouteKind::refusal);

    /** Who leads which incident of another system. Written by intake. */
    public static final Kind<IncidentLeads> LEADS =
            Kind.of("incident_leads", IncidentLeads.class, IncidentLeads::person, 20_000)
                    .onlyBy(Manager.SYSTEM, EnumSet.noneOf(Manager.class))
                    .needing(it -> Set.of(CONTACT.key(it.person())));

    /** Severities of incidents. */
    public static final Kind<ConfiguredSeverity> SEVERITY =
            named("severity", ConfiguredSeverity.class, 50);

    /** Statuses of incidents. */
    public static final Kind<IncidentStatus> STATUS =
            named("incident_status", IncidentStatus.class, 100);

    /** Types of incidents. */
    public static final Kind<IncidentType> TYPE = named("incident_type", IncidentType.class, 100);

    /** Roles in incidents. */
    public static final Kind<IncidentRole> ROLE = named("incident_role", IncidentRole.class, 100);

    /** Custom fields of incidents. */
    public static final Kind<CustomField> CUSTOM_FIELD =
            named("custom_field", CustomField.class, 200);

    /** Alert sources: who may send alerts. */
    public static final Kind<AlertSource> ALERT_SOURCE =
            Kind.of("alert_source", AlertSource.class, AlertSource::id, 500)
                    .onlyBy(Manager.PAGE, EnumSet.of(Manager.PAGE, Manager.API, Manager.TERRAFORM))
                    .refusedBy((source, _, inForce) -> taken(source, inForce));

    /** Services that incidents affect. */
    public static final Kind<Service> SERVICE = named("service", Service.class, 1_000);

    /** Metrics of services. */
    public static final Kind<Metric> METRIC =
            named("metric", Metric.class, 1_000)
                    .referring(metric -> Set.of(SERVICE.key(metric.service())));

    /** The kinds by which incidents are classified. */
    public static final List<Kind<? extends Named>> CLASSIFICATION =
            List.of(SEVERITY, STATUS, TYPE, ROLE, CUSTOM_FIELD);

    /** All kinds. */
    public static final List<Kind<?>> ALL =
            Stream.concat(
                            Stream.of(
                                    CONTACT,
                                    SCHEDULE,
                                    PATH,
                                    ENDPOINT,
                                    SUBSCRIPTION,
                                    VERIFIED,
                                    ALERT_ROUTE,
                                    SILENCE,
                                    ALERT_SOURCE,
                                    LEADS,
                                    SERVICE,
                                    METRIC),
                            CLASSIFICATION.stream())
                    .toList();

    /** Kinds whose things refer to others, which cannot be removed before them; there are few. */
    static final List<Kind<?>> REFERRING = List.of(PATH, METRIC);

    private Kinds() {}

    /** The kind with a name. */
    public static Optional<Kind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that a key begins with. */
    public static Optional<Kind<?>> ofKey(String key) {
        int end = key.indexOf('/');
        return end < 0 ? Optional.empty() : named(key.substring(0, end));
    }

    /** Key of a thing; of an unknown kind, the name of the kind. */
    public static String keyOf(Configured body) {
        return Thing.of(body)
                .<String>map(Thing::key)
                .orElseGet(
                        () ->
                                body instanceof Configured.Unrecognised(String kind, _)
                                        ? kind
                                        : body.getClass().getSimpleName());
    }

    /** A kind whose things have unique names. */
    private static <T extends Named> Kind<T> named(String name, Class<T> type, int atMost) {
        Kind<T> kind =
                Kind.of(name, type, Named::id, atMost)
                        .onlyBy(
                                Manager.API,
                                EnumSet.of(Manager.PAGE, Manager.API, Manager.TERRAFORM));
        return kind.refusedBy((body, _, inForce) -> taken(kind, body, inForce));
    }

    private static Optional<Outcome.Refused> taken(Kind<?> kind, Named body, InForce inForce) {
        return inForce.all(kind).stream()
                .filter(other -> other instanceof Named named && isAnotherOfThatName(body, named))
                .findFirst()
                .map(_ -> nameTaken(kind, body.name()));
    }

    private static Optional<Outcome.Refused> taken(AlertSource source, InForce inForce) {
        return inForce.all(ALERT_SOURCE).stream()
                .filter(
                        other ->
                                other instanceof AlertSource one
                                        && !one.id().equals(source.id())
                                        && one.name().strip().equalsIgnoreCase(source.name().strip()))
                .findFirst()
                .map(_ -> nameTaken(ALERT_SOURCE, source.name()));
    }

    private static Outcome.Refused nameTaken(Kind<?> kind, String name) {
        return new Outcome.Refused(
                OutcomeCode.NAME_TAKEN,
                "Another of kind %s is called '%s' already; choose another name."
                        .formatted(kind.name(), name));
    }

    private static boolean isAnotherOfThatName(Named one, Named other) {
        return !one.id().equals(other.id()) && one.isNamedAs(other);
    }
}
