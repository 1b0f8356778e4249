package dev.leash.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.twilio.Twiml;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import dev.leash.notifier.message.Messages;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Whatever is reported, Twilio takes the call. */
class CallScriptProperties {

    /** The longest that Twilio takes with a call, in characters. */
    private static final int MAX_LENGTH = 4_000;

    private final Messages messages = TestDispatches.messages();

    @Property
    void fitsAndIsWellFormed(
            @ForAll @StringLength(max = 300) String title, @ForAll("ofIncidents") Purpose purpose) {
        assertTaken("&".repeat(200), purpose);
        assertTaken(title, purpose);
    }

    private void assertTaken(String title, Purpose purpose) {
        DeliveryId delivery = new DeliveryId("12345", 678, Channel.VOICE, "a".repeat(690));
        IncidentBriefing briefing =
                new IncidentBriefing(
                        title,
                        title,
                        Severity.CRITICAL,
                        "http",
                        TestDispatches.NOW,
                        "&".repeat(200),
                        TestDispatches.NOW.plusSeconds(900),
                        null);
        Attempt attempt = new Attempt(delivery, 1, purpose, TestTwilio.ALICE, briefing);
        Optional<URI> digits =
                TestTwilio.CALLBACKS.flatMap(urls -> urls.digits(new AttemptTag(delivery, 1), 1));

        String script = CallScript.of(messages.spoken(attempt), messages.answers(attempt), digits);

        assertThat(script).hasSizeLessThanOrEqualTo(MAX_LENGTH);
        assertThat(Twiml.read(script).spoken()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Provide
    Arbitrary<Purpose> ofIncidents() {
        return Arbitraries.of(Purpose.class).filter(Purpose::isAboutIncident);
    }
}
