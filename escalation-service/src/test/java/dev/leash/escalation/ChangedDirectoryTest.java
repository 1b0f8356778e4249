package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was searched for in vain is searched for again when somebody edits the directory. */
class ChangedDirectoryTest {

    private static final Duration ONE_RING = Duration.ofSeconds(1);
    private static final int MANY = 2_500;

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void start() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
    }

    @AfterEach
    void close() {
        leash.close();
    }

    @Test
    void aScheduleThatNamesSomebodyIsFollowedAtOnce() {
        nobodyIsFoundForLong("s1");

        leash.onCall("alice");
        leash.pass(ONE_RING);

        assertThat(leash.events()).singleElement().satisfies(it -> isFoundAtLast(it, "alice"));
        assertThat(leash.notices()).contains("alice");
        assertThat(leash.watch.armed).isEqualTo(1);
    }

    @Test
    void aContactWhoCanBeReachedNowIsPagedAtOnce() {
        leash.onCall("Bob <BOB@example.com>");
        nobodyIsFoundForLong("s1");

        leash.contact("bob");
        leash.pass(ONE_RING);

        assertThat(leash.events()).singleElement().satisfies(it -> isFoundAtLast(it, "bob"));
    }

    @Test
    void everyIncidentThatWaitsIsSearchedForHoweverManyThereAre() {
        IntStream.range(0, MANY).forEach(number -> leash.report("s" + number, null));
        leash.pass(ONE_RING);
        leash.events();

        leash.onCall("alice");
        IntStream.range(0, 4).forEach(_ -> leash.pass(ONE_RING));

        assertThat(leash.events())
                .hasSize(MANY)
                .allSatisfy(recorded -> isFoundAtLast(recorded, "alice"));
        assertThat(leash.watch.armed).isEqualTo(MANY);
    }

    @Test
    void editsThatHelpNobodyLeaveNothingInTheLog() {
        nobodyIsFoundForLong("s1");

        for (int edit = 0; edit < 100; edit++) {
            leash.onCall("ghost" + edit);
        }
        leash.pass(ONE_RING);

        assertThat(leash.events()).isEmpty();
        leash.pass(Duration.ofMinutes(1));
        assertThat(leash.events()).isNotEmpty();
    }

    /** It was an event a minute, for ever. */
    @Test
    void whatNobodyIsFoundForLeavesFewEvents() {
        leash.report("s1", null);

        for (int minute = 0; minute < Duration.ofDays(2).toMinutes(); minute++) {
            leash.pass(Duration.ofMinutes(1));
        }

        assertThat(leash.events()).hasSizeBetween(10, 20);
    }

    /** Nothing is edited: a shift that was there begins. */
    @Test
    void whoseShiftBeginsIsFoundWithinTheMinute() {
        leash.onCallFrom(EscalationDriver.START.plus(Duration.ofHours(5)), "alice");
        leash.report("s1", null);
        for (int minute = 1; minute < Duration.ofHours(5).toMinutes(); minute++) {
            leash.pass(Duration.ofMinutes(1));
        }
        leash.events();

        leash.pass(Duration.ofMinutes(1));
        leash.pass(Duration.ofMinutes(1));

        assertThat(leash.events()).singleElement().satisfies(it -> isFoundAtLast(it, "alice"));
    }

    @Test
    void whatSomebodyHasStaysTheirs() {
        leash.onCall("alice");
        leash.report("s1", null);
        leash.events();

        leash.contact("bob");
        leash.onCall("bob");
        leash.pass(ONE_RING);

        assertThat(leash.events()).isEmpty();
    }

    /** The waits have grown to a minute; none of it has passed when this returns. */
    private void nobodyIsFoundForLong(String signal) {
        leash.report(signal, null);
        leash.pass(Duration.ofMinutes(10));
        leash.events();
    }

    private static void isFoundAtLast(IncidentRecord recorded, String person) {
        IncidentEvent event = recorded.event();
        assertThat(event).isInstanceOf(Assigned.class);
        assertThat(((Assigned) event).assignment().why()).isEqualTo(Why.FOUND_AT_LAST);
        assertThat(((Assigned) event).assignment().paged()).isEqualTo(List.of(person));
    }
}
