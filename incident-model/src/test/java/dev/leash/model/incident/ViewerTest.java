package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Take;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever may only look changes nothing, unless Leash has asked them; whoever is no contact changes
 * nothing at all.
 */
class ViewerTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice")
                    .has(new Contact("victor", "victor@example.com", null, Contact.Role.VIEWER))
                    .onCall("alice")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    static Stream<IncidentCommand> whateverTheyAsk() {
        return Stream.of(
                new Acknowledge(),
                new Resolve(),
                new Escalate(),
                new Take(),
                new AddNote("I know why"));
    }

    @ParameterizedTest
    @MethodSource("whateverTheyAsk")
    void aViewerChangesNothing(IncidentCommand command) {
        givenOpened(directory)
                .when(by("victor"), command)
                .thenRefused(OutcomeCode.NOT_ALLOWED)
                .thenHeldBy("alice");
    }

    @Test
    void aViewerWhoWasPagedMayAnswer() {
        directory.onCall("victor");

        givenOpened(directory)
                .when(by("victor"), new Acknowledge())
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("victor");
    }

    @ParameterizedTest
    @MethodSource("whateverTheyAsk")
    void whoeverIsNoContactAnyMoreChangesNothing(IncidentCommand command) {
        Scenario paged = givenOpened(directory);
        directory.forgets("alice");

        paged.when(by("alice"), command).thenRefused(OutcomeCode.UNKNOWN_CONTACT);
    }
}
