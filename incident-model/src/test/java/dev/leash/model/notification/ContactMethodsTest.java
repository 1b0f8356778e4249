package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactMethodsTest {

    private final TestDesk desk = new TestDesk(Limits.NONE);

    @BeforeEach
    void aliceHasEverything() {
        desk.knows("alice@example.com", "+15550100", Preferences.NONE);
    }

    @Test
    void aTestGoesOnItsChannelAndOnNoOther() {
        test("r1", Channel.SMS);

        assertThat(desk.files.dispatches)
                .singleElement()
                .isEqualTo(
                        new Dispatch.Personal(
                                new DeliveryId("test/r1", 1, Channel.SMS, TestDesk.ALICE),
                                1,
                                "+15550100",
                                new Matter.OfTest("r1", "root")));
        assertThat(desk.files.outcomes).containsEntry("r1", new Outcome.Accepted());
    }

    @Test
    void aTestHasAFateLikeEveryDelivery() {
        test("r1", Channel.SMS);
        DeliveryId id = new DeliveryId("test/r1", 1, Channel.SMS, TestDesk.ALICE);

        desk.ended(id, new SendResult.Retryable("busy", null));
        desk.pass(Duration.ofMinutes(1));
        desk.ended(id, new SendResult.Permanent("no such number"));

        assertThat(desk.files.fates.getOrDefault(id, List.of()).getLast().event())
                .isEqualTo(new DeliveryEvent.Failed(2, "no such number", FailureCode.REFUSED));
        assertThat(desk.files.asked).as("nobody is paged for it").isEmpty();
    }

    @Test
    void aDoubleClickIsOneTest() {
        test("r1", Channel.SMS);
        test("r1", Channel.SMS);

        assertThat(desk.files.dispatches).hasSize(1);
        assertThat(desk.files.outcomes.get("r1")).isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void nobodyIsSentTestsWithoutEnd() {
        for (int request = 0; request < Methods.MAX_ASKED; request++) {
            test("r" + request, Channel.EMAIL);
        }
        test("one too many", Channel.EMAIL);

        assertThat(desk.files.dispatches).hasSize(Methods.MAX_ASKED);
        assertThat(desk.files.refused).containsOnlyKeys("one too many");
        desk.pass(Methods.WINDOW);
        test("later", Channel.EMAIL);
        assertThat(desk.files.outcomes).containsEntry("later", new Outcome.Accepted());
    }

    @Test
    void aChannelTheyDoNotHaveIsNotTested() {
        desk.knows("alice@example.com", null, Preferences.NONE);

        test("r1", Channel.SMS);

        assertThat(desk.files.refused)
                .hasEntrySatisfying(
                        "r1",
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo(OutcomeCode.NOT_REACHABLE));
        assertThat(desk.files.dispatches).isEmpty();
    }

    @Test
    void theRightCodeVerifiesTheAddressItWentTo() {
        code("r1", "123456");
        desk.pass(Duration.ofMinutes(1));

        enter("r2", "123456");

        assertThat(desk.files.outcomes).containsEntry("r2", new Outcome.Accepted());
        assertThat(desk.files.verified.get(TestDesk.ALICE))
                .containsExactly(new VerifiedMethod(Channel.EMAIL, "alice@example.com", desk.now));
    }

    @Test
    void aCodeWorksOnce() {
        code("r1", "123456");
        enter("r2", "123456");
        enter("r3", "123456");

        assertThat(desk.files.refused).containsOnlyKeys("r3");
    }

    @Test
    void theFifthWrongCodeEndsIt() {
        code("r1", "123456");
        for (int guess = 1; guess <= Checking.MAX_WRONG; guess++) {
            enter("guess " + guess, "65432" + guess);
        }
        enter("right", "123456");

        assertThat(desk.files.refused).hasSize(Checking.MAX_WRONG + 1).containsKey("right");
        assertThat(desk.files.verified).isEmpty();
    }

    @Test
    void aCodeThatIsOldIsWorthNothing() {
        code("r1", "123456");
        desk.pass(Methods.CODE_LASTS);

        enter("r2", "123456");

        assertThat(desk.files.refused).containsOnlyKeys("r2");
    }

    @Test
    void aCodeThatWentToAnotherAddressIsWorthNothing() {
        code("r1", "123456");
        desk.knows("alice@example.org", null, Preferences.NONE);

        enter("r2", "123456");

        assertThat(desk.files.refused).containsOnlyKeys("r2");
    }

    @Test
    void aCodeOfOneChannelVerifiesNoOther() {
        code("r1", "123456");

        desk.hear(
                new Occasion.CodeEntered("r2", TestDesk.ALICE, Channel.SLACK, desk.now, "123456"));

        assertThat(desk.files.refused).containsOnlyKeys("r2");
    }

    @Test
    void anotherAddressIsNotVerifiedByTheOldOne() {
        VerifiedMethod shown = new VerifiedMethod(Channel.SMS, "+15550100", TestDesk.START);

        assertThat(shown.isOf(desk.directory.contact(TestDesk.ALICE).orElseThrow())).isTrue();
        desk.knows("alice@example.com", "+15550199", Preferences.NONE);
        assertThat(shown.isOf(desk.directory.contact(TestDesk.ALICE).orElseThrow())).isFalse();
        desk.knows("alice@example.com", null, Preferences.NONE);
        assertThat(shown.isOf(desk.directory.contact(TestDesk.ALICE).orElseThrow())).isFalse();
    }

    @Test
    void whoHasNotVerifiedAnythingIsPagedAllTheSame() {
        desk.page("1", Severity.MAJOR);

        assertThat(desk.attempts()).hasSize(Channel.ALL.size());
    }

    @Test
    void noCodeAndNoAddressIsPrinted() {
        code("r1", "123456");
        enter("r2", "654321");

        assertThat(desk.files.methods + " " + desk.files.dispatches + " " + desk.files.told)
                .doesNotContain("123456")
                .doesNotContain("alice@example.com");
        assertThat(
                        new Occasion.CodeEntered(
                                        "r", TestDesk.ALICE, Channel.SMS, desk.now, "123456")
                                .toString())
                .doesNotContain("123456");
    }

    private void test(String requestId, Channel channel) {
        desk.hear(new Occasion.TestWanted(requestId, TestDesk.ALICE, channel, desk.now, "root"));
    }

    private void code(String requestId, String code) {
        desk.hear(
                new Occasion.CodeWanted(requestId, TestDesk.ALICE, Channel.EMAIL, desk.now, code));
    }

    private void enter(String requestId, String code) {
        desk.hear(
                new Occasion.CodeEntered(requestId, TestDesk.ALICE, Channel.EMAIL, desk.now, code));
    }
}
