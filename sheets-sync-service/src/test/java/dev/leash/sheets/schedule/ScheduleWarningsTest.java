package dev.leash.sheets.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.time.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleWarningsTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final LocalDateTime TODAY = LocalDateTime.of(2025, 6, 15, 0, 0);
    private static final Map<String, Contact> CONTACTS =
            Map.of(
                    "alice", new Contact("alice", "alice@example.com", null, Role.RESPONDER),
                    "carol", new Contact("carol", null, null, Role.RESPONDER));

    @Test
    void findsNothingWrongWithAReachablePersonOnCallAllWeek() {
        assertThat(warnings(row(2, TODAY, TODAY.plusDays(60), "alice"))).isEmpty();
    }

    @Test
    void namesWhomNobodyKnowsAndWhomNobodyReachesOnce() {
        assertThat(
                        warnings(
                                row(2, TODAY, TODAY.plusDays(60), "alice", "bob", "carol"),
                                row(3, TODAY, TODAY.plusDays(90), "bob")))
                .containsExactly(
                        "'bob' is on the schedule but not among the contacts, and cannot be paged.",
                        "'carol' is on the schedule but has neither e-mail nor phone, and cannot be paged.");
    }

    @Test
    void whoeverCannotBePagedCoversNothing() {
        assertThat(
                        warnings(
                                row(2, TODAY, TODAY.plusDays(2).minusMinutes(1), "alice"),
                                row(
                                        3,
                                        TODAY.plusDays(2),
                                        TODAY.plusDays(4).minusMinutes(1),
                                        "carol"),
                                row(
                                        4,
                                        TODAY.plusDays(4),
                                        TODAY.plusDays(6).minusMinutes(1),
                                        "alice"),
                                row(5, TODAY.plusDays(6), TODAY.plusDays(60), "carol")))
                .containsExactly(
                        "'carol' is on the schedule but has neither e-mail nor phone, and cannot be paged.",
                        "Nobody who can be paged is on call from 06-17-2025 00:00 to 06-19-2025 00:00.",
                        "Nobody who can be paged is on call from 06-21-2025 00:00.");
    }

    @Test
    void saysNothingOfPeopleWhoseTimeIsPastOrWhomOthersHide() {
        assertThat(
                        warnings(
                                row(2, TODAY.minusDays(9), TODAY.minusDays(8), "long gone"),
                                row(3, TODAY, TODAY.plusDays(60), "alice"),
                                row(4, TODAY.plusDays(1), TODAY.plusDays(2), "never on call")))
                .isEmpty();
    }

    @Test
    void namesTheGapsOfTheNextFourteenDays() {
        assertThat(
                        warnings(
                                row(2, TODAY, TODAY.plusHours(23), "alice"),
                                row(3, TODAY.plusDays(2), TODAY.plusDays(15), "alice"),
                                row(4, TODAY.plusDays(16), TODAY.plusDays(60), "alice")))
                .containsExactly("Nobody is on call from 06-15-2025 23:01 to 06-17-2025 00:00.");
    }

    @Test
    void namesAGapToItsTrueEnd() {
        assertThat(
                        warnings(
                                row(2, TODAY, TODAY.plusDays(14).minusMinutes(1), "alice"),
                                row(
                                        3,
                                        TODAY.plusDays(15).plusHours(9),
                                        TODAY.plusDays(60),
                                        "alice")))
                .containsExactly("Nobody is on call from 06-29-2025 00:00 to 06-30-2025 09:00.");
    }

    @Test
    void saysWhenTheScheduleEndsAndNamesNoGapThatHasNoEnd() {
        assertThat(warnings(row(2, TODAY, TODAY.plusDays(6).minusMinutes(1), "alice")))
                .containsExactly(
                        "The schedule ends on 06-21-2025 00:00; nobody is on call after that.");
        assertThat(warnings(row(2, TODAY, TODAY.plusDays(31), "alice"))).isEmpty();
    }

    @Test
    void saysTheSameAboutAGapWhileTimePassesIt() {
        ScheduleRow row = row(2, TODAY.plusDays(2), TODAY.plusDays(60), "alice");

        assertThat(warningsAt(NOW, row))
                .isEqualTo(warningsAt(NOW.plus(Duration.ofHours(20)), row))
                .containsExactly("Nobody is on call now to 06-17-2025 00:00.");
    }

    @Test
    void findsNoGapBetweenAMinuteAndTheNext() {
        assertThat(
                        warnings(
                                row(2, TODAY, TODAY.plusDays(1).minusMinutes(1), "alice"),
                                row(3, TODAY.plusDays(1), TODAY.plusDays(60), "alice")))
                .isEmpty();
    }

    @Test
    void saysThatAScheduleIsOver() {
        assertThat(warnings(row(2, TODAY.minusYears(1), TODAY.minusDays(1), "alice")))
                .containsExactly("Every row of the schedule is in the past: nobody is on call.");
    }

    @Test
    void saysThatNobodyIsOnCallWithoutRows() {
        assertThat(warnings()).containsExactly("Nobody is on call now.");
    }

    @Test
    void writesTimesOnTheClocksOfTheSchedule() {
        Schedule schedule =
                new Schedule(
                        "default",
                        1,
                        ZoneId.of("Asia/Tokyo"),
                        List.of(row(2, TODAY, TODAY.plusHours(22), "alice")));

        assertThat(warnings(schedule, NOW))
                .containsExactly(
                        "The schedule ends on 06-15-2025 22:01; nobody is on call after that.");
    }

    @Test
    void namesAtMostTwentyAndCountsTheRest() {
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            people.add("p" + n);
        }

        assertThat(warnings(new ScheduleRow(2, TODAY, TODAY.plusDays(60), people)))
                .hasSize(22)
                .endsWith(
                        "There are warnings about 5 more people.",
                        "Nobody who can be paged is on call now.");
    }

    private static List<String> warnings(ScheduleRow... rows) {
        return warningsAt(NOW, rows);
    }

    private static List<String> warningsAt(Instant now, ScheduleRow... rows) {
        Schedule schedule = new Schedule("default", 1, ZoneOffset.UTC, List.of(rows));
        return warnings(schedule, now);
    }

    private static List<String> warnings(Schedule schedule, Instant now) {
        return new ScheduleWarnings(
                        FinalSchedule.of(schedule), ScheduleWarningsTest::contact, format())
                .at(now);
    }

    private static ScheduleRow row(
            int number, LocalDateTime start, LocalDateTime lastMinute, String... people) {
        return new ScheduleRow(number, start, lastMinute, List.of(people));
    }

    private static Optional<Contact> contact(String name) {
        return Optional.ofNullable(CONTACTS.get(name));
    }

    private static TimeFormat format() {
        return TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow();
    }
}
