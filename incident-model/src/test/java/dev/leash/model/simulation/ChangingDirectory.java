package dev.leash.model.simulation;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** People come and go, change their phones, and edit the schedule and the path. */
final class ChangingDirectory implements Directory {

    static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dora", "emil");

    private static final List<Contact.Role> ROLES =
            List.of(
                    Contact.Role.ADMIN,
                    Contact.Role.VIEWER,
                    Contact.Role.RESPONDER,
                    Contact.Role.RESPONDER,
                    Contact.Role.RESPONDER);

    private RandomGenerator random;
    private final Map<String, Contact> contacts = new TreeMap<>();
    private FinalSchedule schedule;
    private EscalationPath path;
    private List<AlertRoute> routes = List.of();
    private List<Silence> silences = List.of();
    private long version = 1;

    ChangingDirectory(RandomGenerator random) {
        this.random = random;
        PEOPLE.forEach(person -> contacts.put(person, anyContact(person)));
        this.schedule = anySchedule();
        this.path = anyPath();
    }

    void change(RandomGenerator source) {
        random = source;
        version++;
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        switch (random.nextInt(6)) {
            case 0 -> contacts.remove(person);
            case 1 -> contacts.put(person, anyContact(person));
            case 2 -> schedule = anySchedule();
            case 3 -> routes = RandomRoutes.routes(random, version);
            case 4 -> silences = RandomRoutes.silences(random);
            default -> path = anyPath();
        }
    }

    /** Whatever was silenced is not any longer. */
    void endSilences() {
        silences = List.of();
    }

    @Override
    public List<AlertRoute> routes() {
        return routes;
    }

    @Override
    public List<Silence> silences() {
        return silences;
    }

    private Contact anyContact(String person) {
        String email = random.nextInt(4) > 0 ? person + "@example.com" : null;
        String phone = random.nextInt(3) > 0 ? "+15550100" : null;
        Contact.Role role = ROLES.get(random.nextInt(ROLES.size()));
        return new Contact(person, email, phone, role, anyWishes());
    }

    private @Nullable Preferences anyWishes() {
        if (random.nextBoolean()) {
            return null;
        }
        List<ChannelRule> rules = new ArrayList<>();
        for (Channel channel : Channel.ALL) {
            if (random.nextBoolean()) {
                rules.add(new ChannelRule(channel, random.nextInt(600), Set.of()));
            }
        }
        QuietHours quiet =
                random.nextBoolean()
                        ? null
                        : new QuietHours(
                                LocalTime.of(random.nextInt(12), 0),
                                LocalTime.of(12 + random.nextInt(12), 0),
                                ZoneOffset.UTC);
        return new Preferences(rules, quiet);
    }

    private FinalSchedule anySchedule() {
        List<String> row = new ArrayList<>(PEOPLE.subList(0, 1 + random.nextInt(PEOPLE.size())));
        ScheduleRow years =
                new ScheduleRow(
                        2,
                        LocalDateTime.parse("2026-01-01T00:00"),
                        LocalDateTime.parse("2027-12-31T23:59"),
                        row);
        return FinalSchedule.of(new Schedule("default", version, ZoneOffset.UTC, List.of(years)));
    }

    private EscalationPath anyPath() {
        List<EscalationLevel> rungs = new ArrayList<>();
        for (int rung = 0; rung <= random.nextInt(3); rung++) {
            Target target =
                    random.nextBoolean()
                            ? new Target.NextOnCall("default")
                            : new Target.Person(PEOPLE.get(random.nextInt(PEOPLE.size())));
            rungs.add(new EscalationLevel(List.of(target), 60_000L * (1 + random.nextInt(10))));
        }
        WhenNobody whenNobody = random.nextInt(5) == 0 ? WhenNobody.FAIL : WhenNobody.RETRY;
        long ackTimeoutMillis = random.nextBoolean() ? 0 : 1_800_000;
        return new EscalationPath(
                "default", version, rungs, random.nextInt(3), ackTimeoutMillis, whenNobody);
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
    public Optional<String> roleName(String id) {
        return Optional.of(id);
    }

    @Override
    public Optional<FinalSchedule> schedule(String id) {
        return Optional.of(schedule);
    }

    @Override
    public Optional<EscalationPath> path(String id) {
        return Optional.of(path);
    }
}
