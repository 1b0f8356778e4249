package dev.leash.model.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.oncall.ShiftChange.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Alice until noon, Bob until the evening, a gap of an hour, and Alice again. */
    private static final Schedule DAY =
            schedule(
                    1,
                    ZoneOffset.UTC,
                    row(2, "2026-03-02T00:00", "2026-03-02T11:59", "alice"),
                    row(3, "2026-03-02T12:00", "2026-03-02T17:59", "bob"),
                    row(4, "2026-03-02T19:00", "2026-03-02T23:59", "alice"));

    @Test
    void whoComesIsTold_andWhoGoes_atTheInstantItself() {
        Look look = new Look(Duration.ZERO).at(DAY, "2026-03-02T10:00:00Z");

        assertThat(look.at(DAY, "2026-03-02T11:59:59.999Z").said()).isEmpty();
        assertThat(look.at(DAY, "2026-03-02T12:00:00Z").said())
                .containsExactly("OVER alice 12:00", "BEGUN bob 12:00 until 18:00");
    }

    @Test
    void theFirstLookTellsNobodyWhatTheyAreInTheMiddleOf() {
        assertThat(new Look(Duration.ZERO).at(DAY, "2026-03-02T10:00:00Z").said()).isEmpty();
    }

    @Test
    void aReminderGoesAnHourAhead_once() {
        Look look = new Look(HOUR).at(DAY, "2026-03-02T10:00:00Z");

        assertThat(look.at(DAY, "2026-03-02T10:59:59Z").said()).isEmpty();
        assertThat(look.at(DAY, "2026-03-02T11:00:00Z").said())
                .containsExactly("AHEAD bob 12:00 until 18:00");
        assertThat(look.at(DAY, "2026-03-02T11:30:00Z").said()).isEmpty();
        assertThat(look.at(DAY, "2026-03-02T12:00:00Z").said())
                .containsExactly("OVER alice 12:00", "BEGUN bob 12:00 until 18:00");
    }

    @Test
    void nobodyAfterThemIsAnEndToo() {
        Look look = new Look(Duration.ZERO).at(DAY, "2026-03-02T17:00:00Z");

        assertThat(look.at(DAY, "2026-03-02T18:00:00Z").changes)
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(Kind.OVER);
                            assertThat(change.people()).isEmpty();
                        });
    }

    @Test
    void whoGoesOnInTheNextRowIsToldNothing() {
        Schedule schedule =
                schedule(
                        1,
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T11:59", "alice"),
                        row(3, "2026-03-02T12:00", "2026-03-02T23:59", "alice"));
        Look look = new Look(HOUR).at(schedule, "2026-03-02T10:00:00Z");

        assertThat(look.at(schedule, "2026-03-02T12:30:00Z").said()).isEmpty();
        assertThat(look.at(schedule, "2026-03-03T00:00:00Z").said())
                .containsExactly("OVER alice 00:00");
    }

    @Test
    void whoIsPagedFirstFromNowOnIsTold_andWhoNoLongerIs() {
        Schedule schedule =
                schedule(
                        1,
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T11:59", "alice", "bob"),
                        row(3, "2026-03-02T12:00", "2026-03-02T23:59", "bob", "alice"));
        Look look = new Look(Duration.ZERO).at(schedule, "2026-03-02T10:00:00Z");

        assertThat(look.at(schedule, "2026-03-02T12:00:00Z").said())
                .containsExactly("OVER alice 12:00", "BEGUN bob 12:00 until 00:00");
        assertThat(look.changes).allMatch(ShiftChange::isOnCall);
    }

    @Test
    void anEditJustBeforeIsHeardOf_howeverLate() {
        Look look = new Look(HOUR).at(DAY, "2026-03-02T11:30:00Z");
        assertThat(look.said()).containsExactly("AHEAD bob 12:00 until 18:00");
        Schedule edited =
                schedule(
                        2,
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T11:59", "alice"),
                        row(3, "2026-03-02T12:00", "2026-03-02T17:59", "carol"));

        assertThat(look.at(edited, "2026-03-02T11:59:00Z").said())
                .containsExactly("AHEAD carol 12:00 until 18:00");
        assertThat(look.at(edited, "2026-03-02T12:00:00Z").said())
                .containsExactly("OVER alice 12:00", "BEGUN carol 12:00 until 18:00");
    }

    @Test
    void anEditOfTheShiftInForceIsAHandOverNow() {
        Look look = new Look(Duration.ZERO).at(DAY, "2026-03-02T10:00:00Z");
        Schedule edited =
                schedule(
                        2,
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T08:59", "carol"),
                        row(3, "2026-03-02T09:00", "2026-03-02T11:59", "bob"));

        assertThat(look.at(edited, "2026-03-02T10:30:00Z").said())
                .as("and nobody hears of what was written into the past")
                .containsExactly("OVER alice 10:30", "BEGUN bob 10:30 until 12:00");
    }

    @Test
    void whatPassedWhileNobodyLookedIsSaidAfterwards_inOrder() {
        Look look = new Look(HOUR).at(DAY, "2026-03-02T10:00:00Z");

        assertThat(look.at(DAY, "2026-03-02T19:30:00Z").said())
                .containsExactly(
                        "OVER alice 12:00",
                        "BEGUN bob 12:00 until 18:00",
                        "OVER bob 18:00",
                        "BEGUN alice 19:00 until 00:00");
    }

    @Test
    void aClockThatIsSetBackSaysNothingTwice() {
        Look look = new Look(HOUR).at(DAY, "2026-03-02T10:00:00Z").at(DAY, "2026-03-02T12:00:00Z");

        assertThat(look.at(DAY, "2026-03-02T11:00:00Z").said()).isEmpty();
        assertThat(look.at(DAY, "2026-03-02T12:00:01Z").said()).isEmpty();
    }

    /** Clocks go from 02:00 to 03:00: a shift that begins in between begins with the jump. */
    @Test
    void aShiftThatBeginsInASkippedHourBeginsWithTheJump() {
        Schedule night =
                schedule(
                        1,
                        BERLIN,
                        row(2, "2026-03-28T20:00", "2026-03-29T02:29", "alice"),
                        row(3, "2026-03-29T02:30", "2026-03-29T09:59", "bob"));
        Look look = new Look(HOUR).at(night, "2026-03-28T23:30:00Z");

        assertThat(look.at(night, "2026-03-29T00:00:00Z").said())
                .containsExactly("AHEAD bob 01:00 until 08:00");
        assertThat(look.at(night, "2026-03-29T01:00:00Z").said())
                .containsExactly("OVER alice 01:00", "BEGUN bob 01:00 until 08:00");
    }

    /** Clocks show 02:30 twice: who comes then is there at the first, who goes at the last. */
    @Test
    void inAnHourThatComesTwiceShiftsOverlapAndTheFirstRowWins() {
        Schedule night =
                schedule(
                        1,
                        BERLIN,
                        row(2, "2026-10-24T20:00", "2026-10-25T02:29", "alice"),
                        row(3, "2026-10-25T02:30", "2026-10-25T09:59", "bob"));
        Look look = new Look(Duration.ZERO).at(night, "2026-10-24T23:00:00Z");

        assertThat(look.at(night, "2026-10-25T01:29:59Z").said()).isEmpty();
        assertThat(look.at(night, "2026-10-25T01:30:00Z").said())
                .containsExactly("OVER alice 01:30", "BEGUN bob 01:30 until 09:00");
    }

    /** However often somebody looks, and however long nobody does, the same is said, once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lookingOftenOrSeldomSaysTheSame(long seed) {
        Random random = new Random(seed);
        Look once = new Look(Duration.ZERO).at(DAY, "2026-03-02T08:00:00Z");
        Look often = new Look(Duration.ZERO).at(DAY, "2026-03-02T08:00:00Z");
        Instant end = Instant.parse("2026-03-03T06:00:00Z");
        List<String> all = new ArrayList<>();
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        while (now.isBefore(end)) {
            now = now.plusSeconds(1 + random.nextInt(9_000));
            all.addAll(often.at(DAY, now.isBefore(end) ? now.toString() : end.toString()).said());
        }

        assertThat(all).isNotEmpty().isEqualTo(once.at(DAY, end.toString()).said());
    }

    @Test
    void saysWhenToLookAgain() {
        Look look = new Look(HOUR).at(DAY, "2026-03-02T10:00:00Z");
        assertThat(look.nextLook).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(look.at(DAY, "2026-03-02T11:00:00Z").nextLook).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(look.at(DAY, "2026-03-03T00:00:00Z").nextLook).isNull();
    }

    /** Somebody who looks at schedules, and remembers. */
    private static final class Look {
        private final Duration lead;
        private @Nullable ShiftWatch watch;
        private List<ShiftChange> changes = List.of();
        private @Nullable Instant nextLook;

        Look(Duration lead) {
            this.lead = lead;
        }

        Look at(Schedule schedule, String now) {
            Shifts.Seen seen =
                    Shifts.look(watch, FinalSchedule.of(schedule), lead, Instant.parse(now));
            watch = seen.after();
            changes = seen.changes();
            nextLook = seen.nextLook();
            return this;
        }

        List<String> said() {
            return changes.stream().map(Look::words).toList();
        }

        private static String words(ShiftChange change) {
            String said = "%s %s %s".formatted(change.kind(), change.person(), time(change.at()));
            return change.until() == null ? said : said + " until " + time(change.until());
        }

        private static String time(Instant at) {
            return at.atZone(ZoneOffset.UTC).toLocalTime().toString();
        }
    }

    private static Schedule schedule(long version, ZoneId zone, ScheduleRow... rows) {
        return new Schedule("default", version, zone, List.of(rows));
    }

    private static ScheduleRow row(int number, String start, String last, String... people) {
        return new ScheduleRow(
                number, LocalDateTime.parse(start), LocalDateTime.parse(last), List.of(people));
    }
}
