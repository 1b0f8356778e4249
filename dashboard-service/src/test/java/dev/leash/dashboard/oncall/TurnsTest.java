package dev.leash.dashboard.oncall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final PersonIndex PEOPLE =
            PersonIndex.of(
                    List.of(
                            new Contact("alice", "alice@example.com", null, Role.RESPONDER),
                            new Contact("nell", null, null, Role.RESPONDER),
                            new Contact("vic", "vic@example.com", null, Role.VIEWER)));

    @Test
    void peopleAreShownUnderTheNamesOfTheirContacts() {
        Turns turns = turns("ALICE@example.com", "Alice");

        assertThat(requireNonNull(turns.now()).assignees()).containsExactly("alice");
        assertThat(turns.bands().people()).extracting(Bands.Person::id).containsExactly("alice");
        assertThat(turns.noted(requireNonNull(turns.now()))).isEmpty();
    }

    @Test
    void whoeverWillNotBePagedOrShouldNotIsMarked() {
        Turns turns = turns("ghost", "alice", "Nell", "VIC");

        assertThat(turns.noted(requireNonNull(turns.now())))
                .containsExactly("ghost", "nell", "vic");
        assertThat(turns.note("ghost")).isEqualTo("not a contact");
        assertThat(turns.note("nell")).isEqualTo("cannot be reached");
        assertThat(turns.note("vic")).isEqualTo("only a viewer");
        assertThat(turns.note("alice")).isNull();
    }

    private static Turns turns(String... people) {
        LocalDateTime start = LocalDateTime.parse("2026-11-01T00:00");
        ScheduleRow row = new ScheduleRow(2, start, start.plusDays(30), List.of(people));
        return Turns.of(
                new Schedule("s", 1, ZoneOffset.UTC, List.of(row)),
                PEOPLE,
                Instant.parse("2026-11-21T11:00:00Z"));
    }
}
