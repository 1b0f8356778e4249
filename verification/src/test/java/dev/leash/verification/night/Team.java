package dev.leash.verification.night;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Three people on a path of two rungs, two rounds, each a minute. */
final class Team implements Directory {

    static final List<String> PEOPLE = List.of("alice", "bob", "carol");

    private final Map<String, Contact> contacts = new TreeMap<>();

    Team() {
        PEOPLE.forEach(
                person ->
                        contacts.put(
                                person,
                                new Contact(
                                        person,
                                        person + "@example.com",
                                        null,
                                        Contact.Role.RESPONDER)));
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
        ScheduleRow always =
                new ScheduleRow(
                        2,
                        LocalDateTime.parse("2026-01-01T00:00"),
                        LocalDateTime.parse("2027-12-31T23:59"),
                        PEOPLE);
        return Optional.of(
                FinalSchedule.of(new Schedule("default", 1, ZoneOffset.UTC, List.of(always))));
    }

    @Override
    public Optional<EscalationPath> path(String id) {
        EscalationLevel minute =
                new EscalationLevel(List.of(new Target.NextOnCall("default")), 60_000);
        return Optional.of(
                new EscalationPath(id, 1, List.of(minute, minute), 2, 1_800_000, WhenNobody.RETRY));
    }
}
