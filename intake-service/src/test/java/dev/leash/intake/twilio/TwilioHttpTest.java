package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.twilio.Conversation;
import dev.leash.fake.twilio.Parameter;
import dev.leash.fake.twilio.Phone;
import dev.leash.fake.twilio.Ring;
import dev.leash.fake.twilio.Text;
import dev.leash.fake.twilio.Twiml;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.callback.AttemptTag;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twilio calls intake, and Kafka is there. */
@Tag("broker")
class TwilioHttpTest {

    private static final DeliveryId SMS = new DeliveryId("12", 3, Channel.SMS, "alice");
    private static final DeliveryId CALL = new DeliveryId("12", 3, Channel.VOICE, "alice");

    @TempDir Path folder;
    private Lab lab;
    private Phone alice;

    @BeforeEach
    void start() {
        lab = Lab.start(folder);
        alice = lab.twilio.phone(Lab.ALICE);
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void aTextMessageIsACommandOfItsAuthorAndAnsweredWithWhatBecameOfIt() {
        alice.texts("ack 12").thenExpects("Incident 12 is yours now.");

        assertThat(lab.standIn.requests)
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.actor()).isEqualTo(Actor.person("alice", Via.SMS));
                            assertThat(request.incidentId()).isEqualTo("12");
                            assertThat(request.command())
                                    .isEqualTo(new IncidentCommand.Acknowledge());
                        });
        alice.texts("Resolve #12").thenExpects("Incident 12 is resolved.");
        alice.texts("e12").thenExpects("Incident 12 escalates to the next person.");
    }

    @Test
    void aRefusalIsToldInItsWords() {
        lab.standIn.toRequests =
                request ->
                        Reply.of(
                                request.id(),
                                "12",
                                new Outcome.AlreadyDone(
                                        OutcomeCode.ALREADY_REPORTED,
                                        "Bob has already acknowledged incident 12."));
        alice.texts("ack 12").thenExpects("Bob has already acknowledged incident 12.");

        lab.standIn.toRequests =
                request ->
                        Reply.of(
                                request.id(),
                                "99",
                                new Outcome.Refused(
                                        OutcomeCode.UNKNOWN_INCIDENT,
                                        "There is no incident 99 & <none>."));
        alice.texts("res 99").thenExpects("There is no incident 99 & <none>.");
    }

    @Test
    void aWordWithoutANumberIsForTheOneIncidentTheAuthorWasToldOf() {
        alice.texts("ack").thenExpects("Incident 7 is yours now.");

        assertThat(lab.standIn.requests).isEmpty();
        assertThat(lab.standIn.answers)
                .singleElement()
                .satisfies(
                        answer -> {
                            assertThat(answer.person()).isEqualTo("alice");
                            assertThat(answer.channel()).isEqualTo(Channel.SMS);
                            assertThat(answer.wish()).isEqualTo(Verb.ACKNOWLEDGE.name());
                        });

        lab.standIn.toAnswers =
                answer ->
                        Reply.of(
                                answer.requestId(),
                                "",
                                new Outcome.Refused(
                                        OutcomeCode.NOTHING_TO_ANSWER,
                                        "You have 3 open incidents: reply ACK 12, ACK 13 or ACK 14."));
        alice.texts("ack").thenExpects("You have 3 open incidents");
    }

    @Test
    void whatIsKnownOnlyLaterIsToldInAMessageOfItsOwn() {
        lab.standIn.toAnswers = _ -> null;
        alice.texts("ack").thenExpects("The outcome will follow in a text message");
        String asked = lab.standIn.answers.getLast().requestId();

        lab.standIn.reply(
                Reply.of(
                        asked,
                        "",
                        new Outcome.Refused(
                                OutcomeCode.AMBIGUOUS,
                                "Several incidents wait for your answer, 1, 2: say which.")));

        assertThat(outcomes(1).getFirst().text())
                .isEqualTo(
                        "Nothing was changed. Several incidents wait for your answer, 1, 2: say which.");
        assertThat(outcomes(1).getFirst().channel()).isEqualTo(Channel.SMS);
        assertThat(outcomes(1).getFirst().person()).isEqualTo("alice");
    }

    @Test
    void whoPressedAKeyAndHungUpHearsLaterByTextMessage() {
        lab.standIn.toRequests = _ -> null;
        call().presses("4").hears("The outcome will follow in a text message");
        CommandEnvelope asked = lab.standIn.requests.getLast();

        lab.standIn.reply(new Reply.Accepted(asked.id(), asked.incidentId(), null));

        assertThat(outcomes(1).getFirst().text()).isEqualTo("Incident 12 is yours now.");
        assertThat(outcomes(1).getFirst().channel()).isEqualTo(Channel.SMS);
    }

    private List<PersonalTrigger.OutcomeKnown> outcomes(int count) {
        await().until(() -> lab.standIn.occasions.size() >= count);
        return lab.standIn.occasions.stream()
                .map(PersonalTrigger.OutcomeKnown.class::cast)
                .toList();
    }

    @Test
    void aNumberOnTheNextLineIsTheIncidentThatIsMeant() {
        alice.texts("ack\n2").thenExpects("Incident 2 is yours now.");

        assertThat(lab.standIn.answers).isEmpty();
        assertThat(lab.standIn.requests)
                .singleElement()
                .extracting(CommandEnvelope::incidentId)
                .isEqualTo("2");
        alice.texts("ack\n2\n3").thenExpects("Reply ACK 12");
    }

    @Test
    void aMessageThatIsAskedTwiceIsOneRequest() {
        alice.texts("SM1", "ack 12", List.of()).thenExpects("Incident 12 is yours now.");
        alice.texts("SM1", "ack 12", List.of()).thenExpects("Incident 12 is yours now.");
        alice.texts("SM2", "ack 12", List.of()).thenExpects("Incident 12 is yours now.");

        assertThat(lab.standIn.requests).hasSize(3);
        assertThat(lab.standIn.requests.stream().map(CommandEnvelope::id).distinct()).hasSize(2);
    }

    @Test
    void aStrangerIsToldNothing() {
        lab.twilio
                .phone("+15550100099")
                .texts("ack 12")
                .thenExpects("an automatic service, and your number is not registered with it")
                .texts("help")
                .thenExpects("an automatic service, and your number is not registered with it")
                .texts("who is it?")
                .thenExpects("an automatic service, and your number is not registered with it")
                .texts("and now?");

        assertThat(lab.standIn.requests).isEmpty();
        assertThat(lab.standIn.answers).isEmpty();
    }

    @Test
    void whoeverAsksIsHelpedButNotForEver() {
        alice.texts("help").thenExpects("Reply ACK 12, RES 12, ESC 12 or DECLARE 12");
        alice.texts("ack all").thenExpects("Reply ACK 12");
        alice.texts("I am driving.").thenExpects("Reply ACK 12");
        alice.texts("I am driving.");

        alice.texts("ack 12").thenExpects("Incident 12 is yours now.");
    }

    @Test
    void wordsOfConsentAreLeftToTwilio() {
        alice.texts("STOP").textsConsent("STOP", "STOP").texts("START");
        alice.textsConsent("HELP", "HELP").textsConsent("ack 12", "STOP");
        lab.twilio.phone("+15550100099").texts("stop");

        assertThat(lab.standIn.requests).isEmpty();
    }

    @Test
    void aKeyIsACommandOfWhoeverWasCalled() {
        call().presses("4").hears("Incident 12 is yours now. Goodbye.");

        assertThat(lab.standIn.requests)
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.actor()).isEqualTo(Actor.person("alice", Via.VOICE));
                            assertThat(request.command())
                                    .isEqualTo(new IncidentCommand.Acknowledge());
                        });
    }

    @Test
    void aKeyThatMeansNothingIsAskedForAgainAndNotForEver() {
        Conversation call =
                call().presses("1")
                        .hears(
                                "Press 4 to acknowledge, 6 to resolve, 8 to escalate or 2 to declare.")
                        .presses("#")
                        .hears("That key has no meaning here.")
                        .presses("9")
                        .hears("Nothing was changed. Goodbye.");

        assertThatThrownBy(() -> call.presses("4")).hasMessageStartingWith("no key is asked for");
        assertThat(lab.standIn.requests).isEmpty();
    }

    @Test
    void oneCallMayWantSeveralThingsAndEachOnce() {
        call().presses("4").hears("is yours now");
        call().presses("4").hears("is yours now");
        call().presses("6").hears("is resolved");

        assertThat(lab.standIn.requests.stream().map(CommandEnvelope::id).distinct()).hasSize(2);
    }

    @Test
    void aNumberThatIsNoLongerTheContactsHasNoSay() {
        lab.twilio.rings().add(ring("+15550100055"));
        lab.twilio
                .phone("+15550100055")
                .isCalled("Press")
                .presses("4")
                .hears("an automatic service, and your number is not registered with it");

        assertThat(lab.standIn.requests).isEmpty();
    }

    @Test
    void whoeverCallsHearsThatNobodyIsThere() {
        HttpResponse<String> answer =
                post(
                        "/twilio/voice",
                        List.of(new Parameter("CallSid", "CA1"), new Parameter("From", Lab.ALICE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Twiml.read(answer.body()).spoken().getFirst())
                .contains("that places calls only");
    }

    @Test
    void whatBecameOfAMessageIsPassedOn() {
        lab.twilio.texts().add(text());
        alice.expectsSms("Reply ACK 12")
                .thenReports("sent")
                .thenReports("delivered")
                .thenReports("undelivered", "30003");

        await().until(() -> lab.standIn.receipts.size() == 2);
        assertThat(lab.standIn.receipts)
                .containsExactly(
                        new Receipt.Delivered(SMS, 1),
                        new Receipt.Bounced(
                                SMS, 1, "the phone is switched off or out of coverage (30003)"));
    }

    @Test
    void whatBecameOfACallIsPassedOn() {
        call().ends("ringing");
        call().isAnsweredBy("machine_start").ends("completed");
        call().isAnsweredBy("human").ends("completed");

        await().until(() -> lab.standIn.receipts.size() == 2);
        assertThat(lab.standIn.receipts)
                .containsExactly(
                        new Receipt.Bounced(CALL, 2, "a machine answered the call"),
                        new Receipt.Delivered(CALL, 2));
    }

    @Test
    void whoeverIsNotTwilioIsRefusedAndChangesNothing() {
        List<Parameter> ack =
                List.of(
                        new Parameter("MessageSid", "SM9"),
                        new Parameter("From", Lab.ALICE),
                        new Parameter("Body", "ack 12"));
        String status = "/twilio/status?attempt=" + new AttemptTag(SMS, 1).text();
        List<Parameter> bounced = List.of(new Parameter("MessageStatus", "undelivered"));

        for (String path : List.of(Callbacks.SMS, Callbacks.VOICE, Callbacks.DIGITS, status)) {
            HttpResponse<String> answer =
                    lab.twilio
                            .webhooks()
                            .post(Lab.PUBLIC_URL + path, path.equals(status) ? bounced : ack, "no");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"not_signed\"");
        }
        alice.texts("res 12").thenExpects("Incident 12 is resolved.");
        assertThat(lab.standIn.requests).hasSize(1);
        assertThat(lab.standIn.receipts).isEmpty();
    }

    @Test
    void anAddressWithoutAnAttemptIsRefused() {
        assertThat(post("/twilio/status", List.of()).statusCode()).isEqualTo(400);
        assertThat(post("/twilio/voice/digits?attempt=x", List.of()).body())
                .contains("\"code\":\"no_attempt\"");
    }

    @Test
    void repeatedFieldsAreSigned() {
        HttpResponse<String> answer =
                post(
                        "/twilio/sms",
                        List.of(
                                new Parameter("MessageSid", "SM5"),
                                new Parameter("From", Lab.ALICE),
                                new Parameter("Body", "  ack 12 "),
                                new Parameter("MediaUrl", "b"),
                                new Parameter("MediaUrl", "a"),
                                new Parameter("ANewField", "")));

        assertThat(Twiml.read(answer.body()).messages())
                .containsExactly("Incident 12 is yours now.");
    }

    @Test
    void withoutKafkaNothingIsPretended() {
        lab.withoutKafka();

        alice.texts("ack 12").thenExpects("could not be sent");
        HttpResponse<String> answer =
                post(
                        "/twilio/status?attempt=" + new AttemptTag(SMS, 1).text(),
                        List.of(new Parameter("MessageStatus", "delivered")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"not_taken\"");
    }

    @Test
    void nothingPersonalIsEverLogged() {
        try (Captured log = new Captured()) {
            alice.texts("ack 12 at my secret cabin").thenExpects("Incident 12 is yours now.");
            lab.twilio
                    .phone("+15550100099")
                    .texts("hello")
                    .thenExpects("your number is not registered with it");
            lab.withoutKafka();
            alice.texts("res 12").thenExpects("could not be sent");

            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("15550100001"))
                    .noneMatch(line -> line.contains("15550100099"))
                    .noneMatch(line -> line.contains("cabin"))
                    .noneMatch(line -> line.contains("example-auth-token"));
        }
    }

    private Conversation call() {
        lab.twilio.rings().add(ring(Lab.ALICE));
        return alice.isCalled("Press");
    }

    private static Ring ring(String to) {
        Callbacks callbacks = new Callbacks(Lab.PUBLIC_URL);
        AttemptTag tag = new AttemptTag(CALL, 2);
        String twiml =
                dev.leash.twilio.Twiml.askForKey(
                        "Press a key.", callbacks.digits(tag, 1).orElseThrow(), "Goodbye.");
        Optional<String> status = callbacks.status(tag).map(URI::toString);
        return new Ring("CA1", to, Twiml.read(twiml), status, status);
    }

    private static Text text() {
        Optional<URI> status = new Callbacks(Lab.PUBLIC_URL).status(new AttemptTag(SMS, 1));
        return new Text("SM1", Lab.ALICE, "Reply ACK 12", status.map(URI::toString));
    }

    private HttpResponse<String> post(String path, List<Parameter> parameters) {
        return lab.twilio.webhooks().post(Lab.PUBLIC_URL + path, parameters);
    }
}
