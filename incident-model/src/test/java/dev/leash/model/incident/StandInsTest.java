package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.Directory;
import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.event.RecipientUpdates;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.SearchAgain;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is told that nobody can be paged hears how it ended, and is not involved for ever. */
class StandInsTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .fallsBackTo("fay")
                    .nobodyOnCall()
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void hearThatSomebodyWasFoundTheFirstAnswerAndTheEndAndNothingElse() {
        Scenario scenario = givenOpened(directory).thenIs(State.PENDING);
        assertThat(told(scenario)).containsExactly("fay NOBODY_FOUND");

        directory.knows("alice").onCall("alice");
        scenario.when(Actor.timer(), new SearchAgain()).thenPaged(Why.FOUND_AT_LAST, "alice");
        assertThat(told(scenario)).containsExactly("alice PAGE", "fay null");
        scenario.whenDue().thenPaged(Why.NOT_ACKNOWLEDGED, "alice");
        assertThat(told(scenario)).containsExactly("alice PAGE");

        scenario.when(by("alice"), new Acknowledge());
        assertThat(told(scenario)).containsExactly("alice null", "fay ACKNOWLEDGED");
        scenario.when(by("alice"), new Snooze(60));
        assertThat(told(scenario)).containsExactly("alice null");
        scenario.when(by("alice"), new Resolve());
        assertThat(told(scenario)).containsExactly("alice RESOLVED", "fay null");
        assertThat(scenario.audience().involved()).containsExactly("alice");
    }

    @Test
    void hearTheEndWhereNobodyAnsweredBefore() {
        Scenario scenario = givenOpened(directory).when(bySource(), new Resolve());

        assertThat(told(scenario)).containsExactly("fay RESOLVED");
    }

    @Test
    void areInvolvedOnceTheyAnswer() {
        Scenario scenario = givenOpened(directory).when(by("fay"), new Acknowledge());

        assertThat(scenario.audience().involved()).containsExactly("fay");
        scenario.when(bySource(), new Resolve());
        assertThat(told(scenario)).containsExactly("fay RESOLVED");
    }

    /** Whom Leash has asked may answer, whatever their role: somebody has to. */
    @Test
    void mayAnswerThoughTheyMayOtherwiseOnlyLook() {
        InMemoryDirectory viewersOnly =
                new InMemoryDirectory()
                        .has(new Contact("vic", "vic@example.com", null, Role.VIEWER))
                        .nobodyOnCall()
                        .has(rotating(PRIMARY, ofMinutes(15)));

        givenOpened(viewersOnly)
                .when(by("vic"), new Acknowledge())
                .thenIs(State.IN_PROGRESS)
                .when(by("vic"), new Resolve())
                .thenIs(State.RESOLVED);
    }

    @Test
    void areFiftyAtMostOfThreeThousandContacts() {
        for (int i = 0; i < 3_000; i++) {
            directory.has(
                    new Contact("person-" + i, "p" + i + "@example.com", null, Role.RESPONDER));
        }
        directory.forgets("fay");

        Scenario scenario = givenOpened(directory).when(bySource(), attach());

        assertThat(scenario.audience().involved()).isEmpty();
        assertThat(scenario.audience().standIns())
                .hasSize(Directory.MAX_TOLD_WHEN_NOBODY)
                .startsWith("person-0", "person-1")
                .endsWith("person-49");
    }

    @Test
    void ofManyWhoWerePagedTheLastStayInTouch() {
        String[] people =
                IntStream.rangeClosed(1, Audience.MAX_INVOLVED + 20)
                        .mapToObj(number -> "p" + number)
                        .toArray(String[]::new);
        Scenario scenario = givenOpened(directory.knows(people));
        for (String person : people) {
            scenario.when(by("fay"), new IncidentCommand.Reassign(person));
        }

        assertThat(scenario.audience().involved())
                .hasSize(Audience.MAX_INVOLVED)
                .startsWith("p21")
                .endsWith("p" + people.length);
        scenario.when(bySource(), new Resolve());
        assertThat(told(scenario)).hasSize(Audience.MAX_INVOLVED + 1).contains("fay RESOLVED");
    }

    private static Attach attach() {
        return new Attach(Report.ofText("Disk full", "probe"), "signal-2", null);
    }

    /** Whom the last request told what, each as {@code person PURPOSE}. */
    private static List<String> told(Scenario scenario) {
        int events = scenario.decision().events().size();
        List<IncidentRecord> before = scenario.log().subList(0, scenario.log().size() - events);
        Incident incident = Lifecycle.replay(before);
        List<String> told = new ArrayList<>();
        for (IncidentRecord recorded :
                scenario.log().subList(before.size(), scenario.log().size())) {
            incident = Lifecycle.evolve(incident, recorded);
            for (RecipientUpdate notice :
                    RecipientUpdates.of(recorded, (Incident.Known) incident)) {
                told.add(
                        notice.person() + " " + notice.purpose().map(Purpose::name).orElse("null"));
            }
        }
        return told;
    }
}
