package dev.leash.standalone.simulation;

import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** People come and go, change their phones, and edit the schedule and the path. */
final class Office {

    static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dora", "emil");

    private static final List<Contact.Role> ROLES =
            List.of(
                    Contact.Role.ADMIN,
                    Contact.Role.VIEWER,
                    Contact.Role.RESPONDER,
                    Contact.Role.RESPONDER,
                    Contact.Role.RESPONDER);

    private final Log log;
    private long version;

    Office(Log log) {
        this.log = log;
    }

    void open(RandomGenerator random, Instant at) {
        PEOPLE.forEach(person -> put(new DirectoryRecord.OfContact(contact(person, random)), at));
        put(new DirectoryRecord.OfSchedule(schedule(random)), at);
        put(new DirectoryRecord.OfPath(path(random)), at);
    }

    void change(RandomGenerator random, Instant at) {
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        switch (random.nextInt(6)) {
            case 4 -> put(new DirectoryRecord.OfConfigured(RandomRoutes.route(random)), at);
            case 5 -> put(new DirectoryRecord.OfConfigured(RandomRoutes.silence(random)), at);
            case 0 -> log.append(Topics.DIRECTORY, DirectoryRecord.CONTACTS + person, null, at);
            case 1 -> put(new DirectoryRecord.OfContact(contact(person, random)), at);
            case 2 -> put(new DirectoryRecord.OfSchedule(schedule(random)), at);
            default -> put(new DirectoryRecord.OfPath(path(random)), at);
        }
    }

    /** Nothing is silenced any longer. */
    void endSilences(Instant at) {
        log.append(Topics.DIRECTORY, Kinds.SILENCE.key(RandomRoutes.SILENCE), null, at);
    }

    private void put(DirectoryRecord record, Instant at) {
        log.append(Topics.DIRECTORY, record.key(), record, at);
    }

    private static Contact contact(String person, RandomGenerator random) {
        String email = random.nextInt(4) > 0 ? person + "@example.com" : null;
        String phone = random.nextInt(3) > 0 ? "+15550100" : null;
        Contact.Role role = ROLES.get(random.nextInt(ROLES.size()));
        return new Contact(person, email, phone, role, wishes(random));
    }

    private static @Nullable Preferences wishes(RandomGenerator random) {
        if (random.nextBoolean()) {
            return null;
        }
        List<ChannelRule> rules = new ArrayList<>();
        for (Channel channel : Channel.ALL) {
            if (random.nextBoolean()) {
                rules.add(new ChannelRule(channel, random.nextInt(600), Set.of()));
            }
        }
        LocalTime from = LocalTime.of(random.nextInt(12), 0);
        LocalTime to = LocalTime.of(12 + random.nextInt(12), 0);
        return new Preferences(
                rules, random.nextBoolean() ? null : new QuietHours(from, to, ZoneOffset.UTC));
    }

    private Schedule schedule(RandomGenerator random) {
        ScheduleRow row =
                new ScheduleRow(
                        2,
                        LocalDateTime.parse("2026-01-01T00:00"),
                        LocalDateTime.parse("2027-12-31T23:59"),
                        List.copyOf(PEOPLE.subList(0, 1 + random.nextInt(PEOPLE.size()))));
        return new Schedule("default", ++version, ZoneOffset.UTC, List.of(row));
    }

    private EscalationPath path(RandomGenerator random) {
        List<EscalationLevel> rungs = new ArrayList<>();
        for (int rung = 0; rung <= random.nextInt(3); rung++) {
            Target target =
                    random.nextBoolean()
                            ? new Target.NextOnCall("default")
                            : new Target.Person(PEOPLE.get(random.nextInt(PEOPLE.size())));
            rungs.add(new EscalationLevel(List.of(target), 60_000L * (1 + random.nextInt(10))));
        }
        return new EscalationPath(
                "default",
                ++version,
                rungs,
                random.nextInt(3),
                random.nextBoolean() ? 0 : 1_800_000,
                random.nextInt(5) == 0 ? WhenNobody.FAIL : WhenNobody.RETRY);
    }
}
