package dev.leash.model.directory;

import dev.leash.model.directory.Contact.Role;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that a test writes down, and edits as it goes on. */
public final class InMemoryDirectory implements Directory {

    /** The schedule that {@link #onCall} writes. */
    public static final String PRIMARY = "primary";

    /** The role there is, called Scribe. */
    public static final String SCRIBE = "scribe";

    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, FinalSchedule> schedules = new LinkedHashMap<>();
    private final Map<String, EscalationPath> paths = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>(Map.of(SCRIBE, "Scribe"));
    private final Set<String> unsubscribed = new HashSet<>();
    private final Set<String> withoutDrafts = new HashSet<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private boolean drafts = true;
    private Duration reopenFor = REOPEN_FOR;
    private List<AlertRoute> routes = List.of();
    private List<Silence> silences = List.of();

    /** Responders with e-mail and phone. */
    public InMemoryDirectory knows(String... people) {
        for (String person : people) {
            has(reachable(person, Role.RESPONDER));
        }
        return this;
    }

    /** A responder with neither e-mail nor phone. */
    public InMemoryDirectory knowsWithoutChannel(String person) {
        return has(new Contact(person, null, null, Role.RESPONDER));
    }

    /** Somebody who is told when nobody else can be found. */
    public InMemoryDirectory fallsBackTo(String person) {
        return has(reachable(person, Role.FALLBACK));
    }

    /** Adds the contact, or replaces the one of that name. */
    public InMemoryDirectory has(Contact contact) {
        contacts.put(contact.id(), contact);
        return this;
    }

    /** The contact is there no longer. */
    public InMemoryDirectory forgets(String person) {
        contacts.remove(person);
        return this;
    }

    /** People can have a role of that id, which is its name too. */
    public InMemoryDirectory hasRole(String id) {
        roles.put(id, id);
        return this;
    }

    /** They have said that they want no updates by mail. */
    public InMemoryDirectory unsubscribes(String person) {
        unsubscribed.add(person);
        return this;
    }

    /** Alert routes, in the order in which they are asked. */
    public InMemoryDirectory routes(AlertRoute... all) {
        routes = List.of(all);
        return this;
    }

    /** Silences, instead of those there are. */
    public InMemoryDirectory silences(Silence... all) {
        silences = List.of(all);
        return this;
    }

    @Override
    public List<AlertRoute> routes() {
        return routes;
    }

    @Override
    public List<Silence> silences() {
        return silences;
    }

    /** What is over can be reopened for so long. */
    public InMemoryDirectory reopens(Duration time) {
        reopenFor = time;
        return this;
    }

    /** Adds the metric, or replaces the one of that id. */
    public InMemoryDirectory has(Metric metric) {
        metrics.put(metric.id(), metric);
        return this;
    }

    /** Adds the service, or replaces the one of that id. */
    public InMemoryDirectory has(Service service) {
        services.put(service.id(), service);
        return this;
    }

    /** The plan includes no automatic drafts. */
    public InMemoryDirectory onSmallPlan() {
        drafts = false;
        return this;
    }

    /** They have said that they want no mail on drafts. */
    public InMemoryDirectory wantsNoDrafts(String person) {
        withoutDrafts.add(person);
        return this;
    }

    @Override
    public boolean wantsDraftsByMail(String contact) {
        return !withoutDrafts.contains(contact);
    }

    @Override
    public Optional<Metric> metric(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    @Override
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    @Override
    public boolean allowsDrafts() {
        return drafts;
    }

    @Override
    public Duration reopenFor() {
        return reopenFor;
    }

    @Override
    public Optional<String> roleName(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    @Override
    public boolean wantsUpdatesByMail(String contact) {
        return !unsubscribed.contains(contact);
    }

    /** These people are on call on the schedule {@link #PRIMARY} for the whole century. */
    public InMemoryDirectory onCall(String... people) {
        return has(
                new Schedule(
                        PRIMARY,
                        nextVersionOf(PRIMARY),
                        ZoneOffset.UTC,
                        List.of(
                                new ScheduleRow(
                                        2,
                                        LocalDateTime.parse("2000-01-01T00:00"),
                                        LocalDateTime.parse("2099-12-31T23:59"),
                                        List.of(people)))));
    }

    /** The schedule {@link #PRIMARY} has no row. */
    public InMemoryDirectory nobodyOnCall() {
        return has(new Schedule(PRIMARY, nextVersionOf(PRIMARY), ZoneOffset.UTC, List.of()));
    }

    /** Adds the schedule, or replaces the one of that name. */
    public InMemoryDirectory has(Schedule schedule) {
        schedules.put(schedule.id(), FinalSchedule.of(schedule));
        return this;
    }

    /** The schedule {@link #PRIMARY} is there no longer. */
    public InMemoryDirectory losesSchedule() {
        schedules.remove(PRIMARY);
        return this;
    }

    /** Adds the path, or replaces the one of that name. */
    public InMemoryDirectory has(EscalationPath path) {
        paths.put(path.id(), path);
        return this;
    }

    @Override
    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public List<Contact> contacts() {
        return List.copyOf(contacts.values());
    }

    @Override
    public Optional<FinalSchedule> schedule(String id) {
        return Optional.ofNullable(schedules.get(id));
    }

    @Override
    public Optional<EscalationPath> path(String id) {
        return Optional.ofNullable(paths.get(id));
    }

    private long nextVersionOf(String scheduleId) {
        return schedule(scheduleId).map(FinalSchedule::version).orElse(0L) + 1;
    }

    private static Contact reachable(String person, Role role) {
        return new Contact(person, person + "@example.com", "+15550100", role);
    }
}
