package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.TestEvents;
import dev.leash.model.notification.Planning.Wanted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .has(new Contact("alice", "a@example.com", "+15550100", Role.RESPONDER))
                    .has(new Contact("bob", "b@example.com", null, Role.RESPONDER));

    @Test
    void tellsEverybodyOnEveryChannelTheyHaveAtOnce() {
        assertThat(Planning.wanted(recorded("Assigned"), directory))
                .containsExactly(
                        wanted("alice", Channel.SLACK, "a@example.com"),
                        wanted("alice", Channel.SMS, "+15550100"),
                        wanted("alice", Channel.VOICE, "+15550100"),
                        wanted("alice", Channel.EMAIL, "a@example.com"),
                        wanted("bob", Channel.SLACK, "b@example.com"),
                        wanted("bob", Channel.EMAIL, "b@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "Assigned,      PAGE,           alice bob",
        "NobodyFound,   NOBODY_FOUND,   alice bob",
        "Failed,        NOBODY_FOUND,   alice bob",
        "PathExhausted, PATH_EXHAUSTED, alice bob",
        "Undeliverable, UNDELIVERABLE,  alice bob",
        "Renotified,    REMINDER,       alice",
        "Resolved,      RESOLVED,       alice bob",
    })
    void tellsWhomAnEventConcernsAndWhy(String kind, Purpose purpose, String people) {
        List<Wanted> wanted = Planning.wanted(recorded(kind), directory);

        assertThat(wanted).extracting(Wanted::purpose).containsOnly(purpose);
        assertThat(wanted.stream().map(each -> each.id().person()).distinct())
                .containsExactly(people.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opened", "Attached", "Acknowledged", "Snoozed", "Noted", "Reopened"})
    void disturbsNobodyForTheRest(String kind) {
        assertThat(Planning.wanted(recorded(kind), directory)).isEmpty();
    }

    @Test
    void namesEveryDeliveryOnce() {
        List<Wanted> wanted = Planning.wanted(recorded("Assigned"), directory);

        assertThat(wanted).extracting(Wanted::id).doesNotHaveDuplicates();
        assertThat(wanted.getFirst().id()).hasToString("12-3-slack-alice");
        assertThat(Planning.wanted(recorded("Assigned"), directory)).isEqualTo(wanted);
    }

    @Test
    void looksUpTheAddressAsItIsNow() {
        directory.has(new Contact("alice", null, "+15550199", Role.RESPONDER)).forgets("bob");

        assertThat(Planning.wanted(recorded("Assigned"), directory))
                .containsExactly(
                        wanted("alice", Channel.SMS, "+15550199"),
                        wanted("alice", Channel.VOICE, "+15550199"));
    }

    @Test
    void keepsAddressesOutOfLogLines() {
        assertThat(wanted("alice", Channel.SMS, "+15550100"))
                .hasToString("Wanted[id=12-3-sms-alice, purpose=PAGE]");
    }

    private static Wanted wanted(String person, Channel channel, String address) {
        return new Wanted(new DeliveryId("12", 3, channel, person), Purpose.PAGE, address);
    }

    private static Recorded recorded(String kind) {
        IncidentEvent event = TestEvents.oneOf(kind);
        return new Recorded("12", 3, NOW, Actor.timer(), "cause", event);
    }
}
