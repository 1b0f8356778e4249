package dev.leash.dashboard.oncall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leash.dashboard.oncall.ScheduleProblems.Problem;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.oncall.Coverage.Gap;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

    private static final PersonIndex PEOPLE =
            PersonIndex.of(
                    List.of(
                            contact("alice", "alice@example.com", Role.RESPONDER),
                            contact("mute", null, Role.RESPONDER),
                            contact("vera", "vera@example.com", Role.VIEWER)));

    private static Contact contact(String id, @Nullable String email, Role role) {
        return new Contact(id, email, null, role);
    }

    private static ScheduleRow row(int number, String start, String end, String... people) {
        return new ScheduleRow(
                number, LocalDateTime.parse(start), LocalDateTime.parse(end), List.of(people));
    }

    private static Turns turns(ScheduleRow... rows) {
        Schedule schedule = new Schedule("s", 1, ZoneOffset.UTC, List.of(rows));
        return Turns.of(FinalSchedule.of(schedule), PEOPLE, NOW);
    }

    @Test
    void peopleAreShownUnderTheNamesOfTheirContacts() {
        Turns turns = turns(row(2, "2026-11-01T00:00", "2026-12-03T23:59", "ALICE@example.com"));

        assertThat(requireNonNull(turns.now()).people()).containsExactly("alice");
        assertThat(turns.bands().people())
                .extracting(ScheduleBands.Person::id)
                .containsExactly("alice");
        assertThat(turns.problems()).isEmpty();
    }

    @Test
    void aGapIsToldToItsEndAndSoIsTheSchedule() {
        Turns turns =
                turns(
                        row(2, "2026-11-01T00:00", "2026-12-03T23:59", "alice"),
                        row(3, "2026-12-20T00:00", "2026-12-20T23:59", "alice"));

        assertThat(turns.coverage().gaps())
                .containsExactly(
                        new Gap(
                                Instant.parse("2026-12-04T00:00:00Z"),
                                Instant.parse("2026-12-20T00:00:00Z"),
                                false));
        assertThat(turns.coverage().endsAt()).isEqualTo(Instant.parse("2026-12-21T00:00:00Z"));
    }

    @Test
    void whoeverCannotBePagedOrMayOnlyAnswerIsMarkedOnceAndNotAfterTheirLastShift() {
        Turns turns =
                turns(
                        row(2, "2026-11-01T00:00", "2026-11-02T23:59", "long gone"),
                        row(3, "2026-11-20T00:00", "2026-12-03T23:59", "alice", "mute", "nobody"),
                        row(4, "2026-12-04T00:00", "2026-12-20T23:59", "vera", "nobody"));

        assertThat(turns.problems())
                .extracting(Problem::person, Problem::code)
                .containsExactly(
                        tuple("mute", "unreachable"),
                        tuple("nobody", "unknown"),
                        tuple("vera", "viewer"));
    }
}
