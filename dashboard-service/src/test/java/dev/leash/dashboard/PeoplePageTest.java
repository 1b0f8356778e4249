package dev.leash.dashboard;

import static dev.leash.dashboard.Samples.ALICE;
import static dev.leash.dashboard.Samples.BOB;
import static dev.leash.dashboard.Samples.CAROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.Purpose;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of people, as they see them who have signed in and who have not. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PeoplePageTest {

    private static final String BOBS = "/people?name=bob%40example.com";

    private final List<PersonalTrigger> asked = new CopyOnWriteArrayList<>();
    private Lab lab;
    private TopicReader occasions;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of());
        lab.samples().people();
        Instant now = Instant.now();
        lab.standIn.say(
                new DirectoryRecord.OfVerified(
                        BOB,
                        List.of(
                                new VerifiedMethod(Channel.EMAIL, BOB, now.minusSeconds(3_600)),
                                new VerifiedMethod(Channel.SMS, "+15550100", now))));
        DeliveryId mail = new DeliveryId("12", 2, Channel.EMAIL, BOB);
        tell(mail, 1, new DeliveryEvent.Requested(Purpose.PAGE, BOB, Channel.EMAIL, null));
        tell(mail, 2, new DeliveryEvent.Sent(1, "id", false, false));
        DeliveryId test = new DeliveryId("test/r1", 1, Channel.SMS, BOB);
        tell(test, 1, new DeliveryEvent.Requested(Purpose.TEST, BOB, Channel.SMS, null));
        tell(
                test,
                2,
                new DeliveryEvent.Failed(1, "the number does not exist", FailureCode.REFUSED));
        await().until(() -> page(lab.browser(), BOBS).contains("the number does not exist"));
        occasions = TopicReader.of(lab.kafka, List.of(Topics.OCCASIONS.name()));
        occasions.consumer().seekToBeginning(occasions.consumer().assignment());
        Thread.startVirtualThread(
                () ->
                        occasions.run(
                                records ->
                                        records.forEach(
                                                one ->
                                                        answer(
                                                                InternalRecords.OCCASION.decode(
                                                                        one.value())))));
    }

    @AfterAll
    void stop() {
        occasions.close();
        lab.close();
    }

    private void tell(DeliveryId id, long sequence, DeliveryEvent event) {
        DeliveryRecord fact = new DeliveryRecord(id, sequence, Instant.now(), event);
        lab.standIn.producers().send(Topics.NOTIFICATIONS, id.incidentId(), fact).join();
    }

    private void answer(PersonalTrigger occasion) {
        asked.add(occasion);
        lab.standIn
                .producers()
                .send(Topics.OUTCOMES, occasion.id(), new Reply.Accepted(occasion.id(), "", null))
                .join();
    }

    @Test
    void showsWhatEachChannelHasDone_andNoWholeAddress() {
        assertThat(page(lab.browser(), BOBS))
                .contains("b…b@example.com", "last message sent", "Test failed", "verified <time")
                .contains("…4321")
                .doesNotContain("+4915187654321");
    }

    @Test
    void anotherNumberThanWasVerifiedIsNotVerified() {
        assertThat(page(lab.browser(), "/people"))
                .contains("Text message <span class=\"manner\">failing");
        assertThat(page(lab.browser(), "/workbook"))
                .contains("contact methods nobody has verified", "Alice", "Bob", "Carol");
    }

    @Test
    void whoHasNotSignedInAsksForNothing() {
        assertThat(page(lab.browser(), BOBS)).doesNotContain("Send a test<", "Send a code<");
        for (String what : List.of("test", "code", "verify")) {
            HttpResponse<String> answer =
                    lab.browser()
                            .submit(
                                    "/sign-in",
                                    "/people/" + what,
                                    Map.of("person", BOB, "channel", "email", "code", "123456"));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(lab.browser().get("/people/me").headers().firstValue("Location"))
                .contains("/sign-in?next=/people/me");
    }

    @Test
    void nobodyButAnAdministratorTestsOthers_andNobodyVerifiesForOthers() {
        Map<String, String> alices = Map.of("person", ALICE, "channel", "email");
        assertThat(signedIn(BOB).submit(BOBS, "/people/test", alices).statusCode()).isEqualTo(403);
        Map<String, String> carols = Map.of("person", CAROL, "channel", "slack");
        Browser admin = signedIn(ALICE);
        assertThat(admin.submit(BOBS, "/people/code", carols).statusCode()).isEqualTo(403);

        assertThat(admin.submit(BOBS, "/people/test", carols).statusCode()).isEqualTo(303);
        await().until(
                        () ->
                                asked.stream()
                                        .anyMatch(
                                                one ->
                                                        one
                                                                        instanceof
                                                                        PersonalTrigger.TestWanted
                                                                                test
                                                                && test.person().equals(CAROL)
                                                                && test.by().equals(ALICE)
                                                                && test.channel()
                                                                        == Channel.SLACK));
    }

    @Test
    void whoHasSignedInIsAskedForTheCodeThatWasSent() {
        Browser bob = signedIn(BOB);
        assertThat(page(bob, BOBS)).contains("My contact methods", "Send a code");

        HttpResponse<String> sent =
                bob.submit(BOBS, "/people/code", Map.of("person", BOB, "channel", "voice"));
        assertThat(bob.follow(sent).body()).contains("A code is on its way");
        DeliveryId code = new DeliveryId("code/r2", 1, Channel.VOICE, BOB);
        tell(code, 1, new DeliveryEvent.Requested(Purpose.VERIFICATION, BOB, Channel.VOICE, null));

        await().until(() -> page(bob, BOBS).contains("autocomplete=\"one-time-code\""));
        HttpResponse<String> entered =
                bob.submit(
                        BOBS,
                        "/people/verify",
                        Map.of("person", BOB, "channel", "voice", "code", "123 456"));
        assertThat(bob.follow(entered).body()).contains("Verified");
        assertThat(asked)
                .filteredOn(PersonalTrigger.CodeEntered.class::isInstance)
                .extracting(one -> ((PersonalTrigger.CodeEntered) one).code())
                .containsExactly("123456");
    }

    @Test
    void rulesAndQuietHoursAreInWordsWhereverAPersonIsShown() {
        Preferences wishes =
                new Preferences(
                        List.of(new ChannelRule(Channel.EMAIL, 120, Set.of())),
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("UTC")));
        lab.standIn.say(
                new DirectoryRecord.OfContact(
                        new Contact("dora@x", "dora@x", null, Contact.Role.RESPONDER, wishes)));
        Browser dora = lab.signedIn("dora@x");
        await().until(() -> page(dora, "/people").contains("Dora"));

        for (String path : List.of("/people", "/people?name=dora%40x")) {
            assertThat(page(dora, path))
                    .as(path)
                    .contains("e-mail after 2 min · quiet 22:00–07:00 UTC for minor");
        }
    }

    @Test
    void nobodyIsCalledSo() {
        assertThat(lab.browser().get("/people?name=mallory").statusCode()).isEqualTo(404);
    }

    private static String page(Browser browser, String path) {
        return browser.get(path).body();
    }

    private Browser signedIn(String person) {
        return lab.signedIn(person);
    }
}
