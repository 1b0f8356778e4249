package dev.leash.intake.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Requested;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final Contact ADA =
            new Contact("ada", "ada@example.com", "+15005550001", Role.RESPONDER);
    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    @Test
    void thePersonAsksByTheWayTheyTook() {
        Requested request = wish("m1", Via.SMS, "12").at(NOW);

        assertThat(request.actor()).isEqualTo(Actor.person("ada", Via.SMS));
        assertThat(request.incidentId()).isEqualTo("12");
        assertThat(request.at()).isEqualTo(NOW);
        assertThat(request.asOf()).isNull();
        assertThat(request.command()).isEqualTo(new IncidentCommand.Acknowledge());
    }

    /** The id is in the log for ever, so what it is made of must not change. */
    @Test
    void aMessageThatComesAgainIsTheSameRequest() {
        assertThat(wish("m1", Via.SMS, "12").at(NOW.plusSeconds(60)).id())
                .isEqualTo(wish("m1", Via.SMS, "12").at(NOW).id())
                .isEqualTo("153eb897-b151-50d8-8468-4acb6abd0a04");
    }

    @Test
    void anotherMessageWayOrIncidentIsAnotherRequest() {
        assertThat(
                        Set.of(
                                wish("m1", Via.SMS, "12").at(NOW).id(),
                                wish("m2", Via.SMS, "12").at(NOW).id(),
                                wish("m1", Via.SLACK, "12").at(NOW).id(),
                                wish("m1", Via.SMS, "13").at(NOW).id()))
                .hasSize(4);
    }

    @Test
    void addressesAreNotPrinted() {
        assertThat(wish("m1", Via.SMS, "12").toString())
                .contains("ada")
                .doesNotContain("example.com")
                .doesNotContain("5550001");
    }

    private static Wish wish(String messageId, Via via, String incidentId) {
        return new Wish(messageId, ADA, via, incidentId, new IncidentCommand.Acknowledge());
    }
}
