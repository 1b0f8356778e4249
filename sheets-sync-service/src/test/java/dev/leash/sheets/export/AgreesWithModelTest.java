package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Report;
import dev.leash.model.oncall.FinalSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of an incident, its row says what the rules say it has come to. */
class AgreesWithModelTest {

    private static final Report REPORT = Report.ofText("Disk full", "webhook");

    @Property
    void saysTheStateAndTheOwnerOfTheModel(
            @ForAll("requests") List<IncidentCommand> requests,
            @ForAll WhenNobody whenNobody,
            @ForAll boolean anybody) {
        World world = new World(whenNobody, anybody);
        world.ask(new Open(REPORT, "signal", "default"));
        requests.forEach(world::ask);

        IncidentRows rows = new IncidentRows(Styles.UTC, 10);
        world.history.forEach(rows::take);

        Incident.Known known = (Incident.Known) Lifecycle.replay(world.history);
        List<String> cells = rows.cells().iterator().next();
        assertThat(cells.get(2)).isEqualTo(known.state().name().toLowerCase(Locale.ROOT));
        assertThat(cells.get(3)).isEqualTo(known.owner().orElse(""));
    }

    @Provide
    Arbitrary<List<IncidentCommand>> requests() {
        return Arbitraries.<IncidentCommand>of(
                        new Acknowledge(),
                        new Resolve(),
                        new Reopen(),
                        new Escalate(),
                        new Take(),
                        new Reassign("bob"),
                        new Notify(),
                        new AddNote("note"),
                        new Snooze(60),
                        new Attach(REPORT, "signal", null),
                        new ReportUndeliverable("alice", 2),
                        new MeetDeadline(Instant.EPOCH))
                .list()
                .ofMaxSize(12);
    }

    /** An incident, and whoever can be found for it. */
    private static final class World implements Directory {
        private final EscalationPath path;
        private final List<Contact> contacts;
        private final List<IncidentRecord> history = new ArrayList<>();
        private Incident incident = Incident.UNREPORTED;
        private Instant now = Events.START;

        World(WhenNobody whenNobody, boolean anybody) {
            this.path =
                    EscalationPath.rotating(
                            "default",
                            "default",
                            Duration.ofMinutes(15),
                            Duration.ZERO,
                            whenNobody);
            this.contacts = anybody ? List.of(reachable("alice"), reachable("bob")) : List.of();
        }

        void ask(IncidentCommand command) {
            now = now.plusSeconds(60);
            IncidentCommand asked =
                    command instanceof MeetDeadline ? new MeetDeadline(dueAt()) : command;
            CommandEnvelope request =
                    new CommandEnvelope(
                            "request-" + now,
                            "1",
                            now,
                            Actor.person("alice", Via.WEB),
                            null,
                            asked);
            var recorded =
                    Lifecycle.record(incident, request, Lifecycle.decide(incident, request, this));
            for (IncidentRecord one : recorded) {
                incident = Lifecycle.evolve(incident, one);
            }
            history.addAll(recorded);
        }

        private Instant dueAt() {
            Instant due = incident.nextDeadline().orElse(now);
            now = due.isAfter(now) ? due : now;
            return due;
        }

        @Override
        public Optional<Contact> contact(String id) {
            return contacts.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public List<Contact> contacts() {
            return contacts;
        }

        @Override
        public Optional<FinalSchedule> schedule(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<EscalationPath> path(String id) {
            return Optional.of(path);
        }

        private static Contact reachable(String name) {
            return new Contact(name, name + "@example.com", null, Role.RESPONDER);
        }
    }
}
