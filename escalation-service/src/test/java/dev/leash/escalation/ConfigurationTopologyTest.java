package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ConfigurationEvent;
import dev.leash.model.configuration.ConfigurationRecord;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.PersonRecord;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTopologyTest {

    private static final Contact ADA =
            new Contact("ada", "ada@example.com", "+15550100001", Role.ADMIN);
    private static final Contact MOVED = new Contact("ada", "ada@example.org", null, Role.ADMIN);

    @TempDir Path folder;
    private EscalationDriver driver;

    @BeforeEach
    void start() {
        driver = new EscalationDriver(folder);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aChangeIsInForceAndKeptForEverWithoutWhatIsPersonal() {
        assertThat(driver.change(Manager.PAGE, put(Manager.PAGE, ADA)).outcome())
                .isEqualTo(new Outcome.Accepted());

        assertThat(driver.directory())
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.value())
                                    .isEqualTo(
                                            new DirectoryEntry(
                                                    new OfContact(ADA), 1L, Manager.PAGE));
                            assertThat(
                                            record.headers()
                                                    .lastHeader(DirectoryEntry.VERSION_HEADER)
                                                    .value())
                                    .isEqualTo("1".getBytes(StandardCharsets.UTF_8));
                        });
        assertThat(driver.versions())
                .extracting(ConfigurationRecord::event)
                .containsExactly(
                        new ConfigurationEvent.Changed(
                                Manager.PAGE, new Contact("ada", null, null, Role.ADMIN)));
        assertThat(driver.people())
                .containsExactly(
                        KeyValue.pair("ada", PersonRecord.of(ADA, 1, EscalationDriver.START)));
    }

    @Test
    void whatIsSoAlreadyIsWrittenNowhere() {
        driver.change(Manager.PAGE, put(Manager.PAGE, ADA));
        driver.directory();
        driver.versions();

        assertThat(driver.change(Manager.PAGE, put(Manager.PAGE, ADA)).outcome())
                .isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(driver.directory()).isEmpty();
        assertThat(driver.versions()).isEmpty();
    }

    @Test
    void whatAnotherManagesStays() {
        driver.change(Manager.PAGE, put(Manager.PAGE, ADA));

        assertThat(
                        driver.change(
                                        Manager.WORKBOOK,
                                        new Change.Remove(Manager.WORKBOOK, "contact/ada"))
                                .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(OutcomeCode.MANAGED_ELSEWHERE));
    }

    @Test
    void whatAnOlderReleaseWritesIsTakenOver() {
        driver.put(new OfContact(ADA));
        driver.pass(Duration.ofSeconds(1));
        driver.put(new OfContact(MOVED));
        driver.pass(Duration.ofSeconds(5));

        assertThat(driver.versions())
                .extracting(ConfigurationRecord::version)
                .containsExactly(1L, 2L);
        assertThat(driver.directory())
                .last()
                .satisfies(
                        record ->
                                assertThat(record.value())
                                        .isEqualTo(
                                                new DirectoryEntry(
                                                        new OfContact(MOVED),
                                                        2L,
                                                        Manager.WORKBOOK)));
    }

    @Test
    void whatAnOlderReleaseRemovesIsGone() {
        driver.change(Manager.WORKBOOK, put(Manager.WORKBOOK, ADA));
        driver.versions();

        driver.remove("contact/ada");
        driver.pass(Duration.ofSeconds(1));

        assertThat(driver.versions())
                .extracting(ConfigurationRecord::event)
                .containsExactly(new ConfigurationEvent.Removed(Manager.WORKBOOK));
        assertThat(driver.change(Manager.PAGE, put(Manager.PAGE, MOVED)).outcome())
                .isEqualTo(new Outcome.Accepted());
        assertThat(driver.versions()).extracting(ConfigurationRecord::version).containsExactly(3L);
    }

    @Test
    void whatAnOlderReleaseWroteIsKnownToTheNextChange() {
        driver.put(new OfContact(ADA));

        assertThat(driver.change(Manager.PAGE, put(Manager.PAGE, MOVED)).outcome())
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void muchThatAnOlderReleaseWroteIsTakenOverBitByBitAndChangesWait() {
        for (int number = 0; number < 1_100; number++) {
            driver.contact("person-%04d".formatted(number));
        }
        driver.put(new OfContact(new Contact("zoe", null, null, Role.RESPONDER)));

        driver.ask(Manager.PAGE, put(Manager.PAGE, new Contact("zoe", null, null, Role.ADMIN)));
        driver.ask(Manager.PAGE, put(Manager.PAGE, ADA));
        assertThat(driver.versions()).hasSizeBetween(1, 1_000);
        assertThat(driver.replies()).isEmpty();
        driver.pass(Duration.ofSeconds(1));
        driver.pass(Duration.ofMillis(100));

        assertThat(driver.replies())
                .satisfiesExactly(
                        first -> assertThat(first.outcome()).isInstanceOf(Outcome.Refused.class),
                        second -> assertThat(second.outcome()).isEqualTo(new Outcome.Accepted()));
        assertThat(
                        driver.change(
                                        Manager.WORKBOOK,
                                        new Change.Remove(Manager.WORKBOOK, "contact/zoe"))
                                .outcome())
                .isEqualTo(new Outcome.Accepted());
    }

    @Test
    void whatCannotBeReadHoldsUpNothingElse() {
        driver.contact("bob");
        driver.breakDirectory("bob");
        driver.put(new OfContact(ADA));
        driver.pass(Duration.ofSeconds(1));

        assertThat(driver.versions())
                .extracting(ConfigurationRecord::key)
                .containsExactly("contact/ada");
    }

    @Test
    void whatIsTooLargeForARecordIsRefused() {
        assertThat(
                        driver.change(Manager.WORKBOOK, put(Manager.WORKBOOK, schedule(80, 3_000)))
                                .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(OutcomeCode.TOO_LARGE));
        assertThat(driver.directory()).isEmpty();
        assertThat(driver.versions()).isEmpty();
        assertThat(driver.change(Manager.PAGE, put(Manager.PAGE, ADA)).outcome())
                .isEqualTo(new Outcome.Accepted());
    }

    @Test
    void whatIsTooLargeAndInForceStaysSoWithoutAFact() {
        driver.put(new OfSchedule(schedule(80, 3_000)));
        driver.pass(Duration.ofSeconds(1));

        assertThat(driver.versions()).isEmpty();
        assertThat(driver.directory()).isEmpty();
        assertThat(
                        driver.change(
                                        Manager.WORKBOOK,
                                        new Change.Remove(Manager.WORKBOOK, "schedule/default"))
                                .outcome())
                .isEqualTo(new Outcome.Accepted());
    }

    private static Schedule schedule(int people, int letters) {
        LocalDateTime start = LocalDateTime.of(2026, 12, 1, 0, 0);
        List<String> names = Collections.nCopies(people, "x".repeat(letters));
        return new Schedule(
                "default",
                1,
                ZoneOffset.UTC,
                IntStream.rangeClosed(2, 5)
                        .mapToObj(row -> new ScheduleRow(row, start, start.plusDays(7), names))
                        .toList());
    }

    @Test
    void ofWhoIsForgottenNothingIsLeft() {
        driver.change(Manager.WORKBOOK, put(Manager.WORKBOOK, ADA));
        driver.change(
                Manager.PAGE,
                put(Manager.PAGE, new Subscription("ada", false, EscalationDriver.START)));
        driver.directory();
        driver.people();

        driver.change(Manager.SYSTEM, new Change.Forget("ada"));

        assertThat(driver.directory())
                .allSatisfy(record -> assertThat(record.value()).isNull())
                .extracting(record -> record.key())
                .containsExactly("contact/ada", "subscription/ada");
        assertThat(driver.people()).last().isEqualTo(KeyValue.pair("ada", null));
        assertThat(driver.versions())
                .noneSatisfy(fact -> assertThat(fact.toString()).contains("@"));
    }

    /** An older release of the notifier or the dashboard may still write what it had in hand. */
    @Test
    void whatComesLateOfWhoIsForgottenIsTakenAway() {
        driver.change(Manager.WORKBOOK, put(Manager.WORKBOOK, ADA));
        driver.change(Manager.SYSTEM, new Change.Forget("ada"));
        driver.directory();
        driver.versions();

        driver.put(DirectoryRecord.of(verified()));
        driver.put(DirectoryRecord.of(new Subscription("ada", false, EscalationDriver.START)));
        driver.pass(Duration.ofSeconds(1));

        assertThat(driver.directory())
                .allSatisfy(record -> assertThat(record.value()).isNull())
                .extracting(record -> record.key())
                .containsExactly("subscription/ada", "verified/ada");
        assertThat(driver.versions()).isEmpty();
    }

    @Test
    void whatAnOlderReleaseWroteOfAContactIsTakenOver() {
        driver.put(DirectoryRecord.of(verified()));
        driver.put(new OfContact(ADA));
        driver.pass(Duration.ofSeconds(1));

        assertThat(driver.versions())
                .extracting(ConfigurationRecord::key)
                .containsExactly("contact/ada", "verified/ada");
    }

    private static VerifiedMethods verified() {
        return new VerifiedMethods(
                "ada",
                List.of(new VerifiedMethod(Channel.SMS, "+15550100001", EscalationDriver.START)));
    }

    @Test
    void whatIsNoChangeGoesToTheDeadLetters() {
        driver.pipeJunk(Topics.CHANGES, new byte[] {'?'});

        assertThat(driver.deadLetters()).hasSize(1);
        assertThat(driver.change(Manager.PAGE, put(Manager.PAGE, ADA)).outcome())
                .isEqualTo(new Outcome.Accepted());
    }

    private static Change put(Manager manager, Configured body) {
        return new Change.Put(manager, body);
    }
}
