package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.model.search.SkippedTarget;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shifts change, people come and go, and somebody helps out, all while an incident is open: paging
 * never stops, and nobody is paged twice for one thing.
 */
@Tag("system")
@Order(3)
@SuppressWarnings("NullAway.Init")
class PeopleChangeTest {

    private static final String ALICE = "alice,alice@example.com,+15550100001,responder";
    private static final String BOB = "bob,bob@example.com,+15550100002,responder";
    private static final String CAROL = "carol,carol@example.com,+15550100003,responder";
    private static final String DAVE = "dave,dave@example.com,+15550100004,admin";

    @TempDir Path data;
    private WorkbookFiles workbook;
    private Product leash;
    private Log log;
    private Paging paging;

    @BeforeEach
    void start() {
        workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of(ALICE, BOB, CAROL, DAVE));
        workbook.schedule(List.of("alice", "bob"));
        int kafkaPort = Product.freePort();
        leash = Product.up(data, Product.freePort(), kafkaPort, Paging.QUICK);
        log = new Log("127.0.0.1:" + kafkaPort);
        paging = new Paging(log, "1");
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void aShiftChangeInTheMiddleOfAnIncidentPagesTheNewShiftFromItsFirstPersonOn() {
        reportAndAwaitFirstPage();

        workbook.shiftChange(List.of("alice", "bob"), List.of("carol", "dave"));
        eventually("dave is paged", () -> paging.hasReached("dave"));

        List<Assignment> assignments = paging.assignments();
        List<String> afterTheChange =
                assignments.stream()
                        .filter(assignment -> version(assignment) > version(assignments.getFirst()))
                        .map(Assignment::assignee)
                        .toList();
        assertThat(afterTheChange).startsWith("carol", "dave").doesNotContain("alice", "bob");
        assertThat(paging.assignees()).startsWith("alice").endsWith(afterTheChange.getLast());
        assertThat(assignments.stream().skip(1))
                .extracting(Assignment::why)
                .containsOnly(Why.NOT_ACKNOWLEDGED);
        acknowledgeAndAssertSilence("dave");
    }

    @Test
    void somebodyFromOutsideTheScheduleTakesItAndPagingGoesBackToTheScheduleUntilAnAnswer() {
        reportAndAwaitFirstPage();
        Visitor carol = signedIn("carol", "carol@example.com");
        String incident = leash.address() + "/incidents/1";

        // A page that is older than the next escalation takes it from nobody; then she looks again.
        eventually(
                "carol has it",
                () -> {
                    String page = carol.open(incident).body();
                    carol.submit(incident + "/actions", page, Map.of("action", "take"));
                    return paging.assignees().contains("carol");
                });
        eventually("carol is told", () -> paging.hasReached("carol"));
        int taken = paging.assignees().indexOf("carol");
        assertThat(paging.assignments().get(taken).why()).isEqualTo(Why.TAKEN);
        assertThat(paging.assignments().get(taken).paged()).containsExactly("carol");
        eventually("it goes on after carol", () -> paging.assignees().size() > taken + 2);
        assertThat(paging.assignees().subList(taken + 1, taken + 3))
                .containsExactly("alice", "bob");
        acknowledgeAndAssertSilence("bob");
    }

    @Test
    void whoeverHasItIsRemovedFromTheContactsAndTheNextPersonIsPaged() {
        reportAndAwaitFirstPage();

        workbook.contacts(List.of(BOB, CAROL, DAVE));
        eventually(
                "alice is passed over",
                () -> paging.passedOver("alice", SkippedTarget.Reason.UNKNOWN_CONTACT));

        eventually("bob is paged", () -> paging.hasReached("bob"));
        assertThat(paging.assignees()).startsWith("alice", "bob").endsWith("bob");
        acknowledgeAndAssertSilence("bob", "alice");
    }

    @Test
    void whoeverWouldBeNextIsRemovedFromTheContactsAndTheOneAfterIsPaged() {
        workbook.schedule(List.of("alice", "bob", "carol"));
        reportAndAwaitFirstPage();

        workbook.contacts(List.of(ALICE, CAROL, DAVE));
        eventually(
                "bob is passed over",
                () -> paging.passedOver("bob", SkippedTarget.Reason.UNKNOWN_CONTACT));

        eventually("carol is paged", () -> paging.hasReached("carol"));
        acknowledgeAndAssertSilence("carol", "bob");
    }

    @Test
    void nobodyIsLeftAdminsAreToldOnceAndPagingGoesOnWhenSomebodyIsBack() {
        reportAndAwaitFirstPage();

        workbook.contacts(List.of(CAROL, DAVE));
        eventually("it is searched for again", () -> nobodyFound().size() > 1);
        assertThat(state()).isEqualTo(State.PENDING);
        assertThat(nobodyFound())
                .extracting(recorded -> ((NobodyFound) recorded.event()).told())
                .startsWith(List.of("dave"), List.of());
        eventually("dave is told", () -> paging.hasTold(nobodyFound().getFirst(), "dave"));

        workbook.contacts(List.of(BOB, CAROL, DAVE));
        eventually("somebody is found at last", () -> !foundAtLast().isEmpty());
        assertThat(foundAtLast()).containsExactly("bob");
        eventually("bob is paged", () -> paging.hasReached("bob"));
        acknowledgeAndAssertSilence("bob", "alice", "bob");
    }

    @Test
    void reportsDuringAnEditAllGetTheirOwnNumberAndSomebody() {
        List<String> ids =
                IntStream.rangeClosed(1, 12)
                        .parallel()
                        .mapToObj(
                                number -> {
                                    if (number % 4 == 0) {
                                        workbook.schedule(List.of("carol", "alice"));
                                    }
                                    return leash.web().reported("Broken " + number);
                                })
                        .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(12);
        for (String id : ids) {
            Paging each = new Paging(log, id);
            eventually("somebody has " + id, () -> !each.assignees().isEmpty());
            assertThat(each.assignees().getFirst()).isIn("alice", "carol");
        }
    }

    private void reportAndAwaitFirstPage() {
        assertThat(leash.web().reported("It is down")).isEqualTo("1");
        eventually("alice is paged", () -> paging.hasReached("alice"));
    }

    private Visitor signedIn(String person, String email) {
        Visitor visitor = new Visitor();
        visitor.press(leash.address() + "/sign-in", Map.of("email", email));
        eventually("a link to sign in", () -> Outbox.signInLink(log.outbox(), person).isPresent());
        String link = Outbox.signInLink(log.outbox(), person).orElseThrow();
        assertThat(visitor.press(link, Map.of()).body()).contains("You are signed in as");
        return visitor;
    }

    private void acknowledgeAndAssertSilence(String person, String... removed) {
        // Whoever answers a page that is older than the next escalation is asked to look again.
        eventually(
                person + " has it",
                () -> {
                    newestMail(person)
                            .map(mail -> Outbox.link(mail, "Acknowledge"))
                            .ifPresent(link -> new Visitor().press(link, Map.of()));
                    return log.incident("1") instanceof Incident.Known known
                            && known.state() == State.IN_PROGRESS;
                });
        assertThat(log.incident("1"))
                .isInstanceOfSatisfying(
                        Incident.Known.class,
                        incident -> {
                            assertThat(incident.owner()).contains(person);
                            assertThat(incident.nextDeadline()).isEmpty();
                        });
        await().untilAsserted(() -> paging.assertNothingLostAndNothingTwice(Set.of(removed)));
    }

    private Optional<OutboxMessage> newestMail(String person) {
        return Outbox.to(log.outbox(), "1", person).stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .filter(message -> message.text().contains("Acknowledge: "))
                .reduce((_, newer) -> newer);
    }

    private List<IncidentRecord> nobodyFound() {
        return log.eventsOf("1").stream()
                .filter(recorded -> recorded.event() instanceof NobodyFound)
                .toList();
    }

    private List<String> foundAtLast() {
        return paging.assignments().stream()
                .filter(assignment -> assignment.why() == Why.FOUND_AT_LAST)
                .map(Assignment::assignee)
                .toList();
    }

    private State state() {
        return ((Incident.Known) log.incident("1")).state();
    }

    private static long version(Assignment assignment) {
        var onSchedule = assignment.onSchedule();
        return onSchedule == null ? 0 : onSchedule.version();
    }

    private static void eventually(String what, Callable<Boolean> holds) {
        await(what).until(holds);
    }
}
