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

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @BeforeEach
    void aliceHasEverything() {
        planner.knows("alice@example.com", "+15550100", Preferences.NONE);
    }

    @Test
    void aTestGoesOnItsChannelAndOnNoOther() {
        test("r1", Channel.SMS);

        assertThat(planner.files.dispatches)
                .singleElement()
                .isEqualTo(
                        new Dispatch.Personal(
                                new DeliveryId("test/r1", 1, Channel.SMS, TestPlanner.ALICE),
                                1,
                                "+15550100",
                                new PersonalNotice.OfTest("r1", "root")));
        assertThat(planner.files.outcomes).containsEntry("r1", new Outcome.Accepted());
    }

    @Test
    void aTestHasAFateLikeEveryDelivery() {
        test("r1", Channel.SMS);
        DeliveryId id = new DeliveryId("test/r1", 1, Channel.SMS, TestPlanner.ALICE);

        planner.ended(id, new SendResult.Retryable("busy", null));
        planner.pass(Duration.ofMinutes(1));
        planner.ended(id, new SendResult.Permanent("no such number"));

        assertThat(planner.files.fates.getOrDefault(id, List.of()).getLast().event())
                .isEqualTo(new DeliveryEvent.Failed(2, "no such number", FailureCode.REFUSED));
        assertThat(planner.files.asked).as("nobody is paged for it").isEmpty();
    }

    @Test
    void aDoubleClickIsOneTest() {
        test("r1", Channel.SMS);
        test("r1", Channel.SMS);

        assertThat(planner.files.dispatches).hasSize(1);
        assertThat(planner.files.outcomes.get("r1")).isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void nobodyIsSentTestsWithoutEnd() {
        for (int request = 0; request < ContactMethods.MAX_ASKED; request++) {
            test("r" + request, Channel.EMAIL);
        }
        test("one too many", Channel.EMAIL);

        assertThat(planner.files.dispatches).hasSize(ContactMethods.MAX_ASKED);
        assertThat(planner.files.refused).containsOnlyKeys("one too many");
        planner.pass(ContactMethods.WINDOW);
        test("later", Channel.EMAIL);
        assertThat(planner.files.outcomes).containsEntry("later", new Outcome.Accepted());
    }

    @Test
    void aChannelTheyDoNotHaveIsNotTested() {
        planner.knows("alice@example.com", null, Preferences.NONE);

        test("r1", Channel.SMS);

        assertThat(planner.files.refused)
                .hasEntrySatisfying(
                        "r1",
                        refusal -> assertThat(refusal.code()).isEqualTo(OutcomeCode.NOT_REACHABLE));
        assertThat(planner.files.dispatches).isEmpty();
    }

    @Test
    void theRightCodeVerifiesTheAddressItWentTo() {
        code("r1", "123456");
        planner.pass(Duration.ofMinutes(1));

        enter("r2", "123456");

        assertThat(planner.files.outcomes).containsEntry("r2", new Outcome.Accepted());
        assertThat(planner.files.verified.get(TestPlanner.ALICE))
                .containsExactly(
                        new VerifiedMethod(Channel.EMAIL, "alice@example.com", planner.now));
    }

    @Test
    void aCodeWorksOnce() {
        code("r1", "123456");
        enter("r2", "123456");
        enter("r3", "123456");

        assertThat(planner.files.refused).containsOnlyKeys("r3");
    }

    @Test
    void theFifthWrongCodeEndsIt() {
        code("r1", "123456");
        for (int guess = 1; guess <= ContactVerification.MAX_WRONG; guess++) {
            enter("guess " + guess, "65432" + guess);
        }
        enter("right", "123456");

        assertThat(planner.files.refused)
                .hasSize(ContactVerification.MAX_WRONG + 1)
                .containsKey("right");
        assertThat(planner.files.verified).isEmpty();
    }

    @Test
    void aCodeThatIsOldIsWorthNothing() {
        code("r1", "123456");
        planner.pass(ContactMethods.CODE_LASTS);

        enter("r2", "123456");

        assertThat(planner.files.refused).containsOnlyKeys("r2");
    }

    @Test
    void aCodeThatWentToAnotherAddressIsWorthNothing() {
        code("r1", "123456");
        planner.knows("alice@example.org", null, Preferences.NONE);

        enter("r2", "123456");

        assertThat(planner.files.refused).containsOnlyKeys("r2");
    }

    @Test
    void aCodeOfOneChannelVerifiesNoOther() {
        code("r1", "123456");

        planner.hear(
                new PersonalTrigger.CodeEntered(
                        "r2", TestPlanner.ALICE, Channel.SLACK, planner.now, "123456"));

        assertThat(planner.files.refused).containsOnlyKeys("r2");
    }

    @Test
    void anotherAddressIsNotVerifiedByTheOldOne() {
        VerifiedMethod shown = new VerifiedMethod(Channel.SMS, "+15550100", TestPlanner.START);

        assertThat(shown.isOf(planner.directory.contact(TestPlanner.ALICE).orElseThrow())).isTrue();
        planner.knows("alice@example.com", "+15550199", Preferences.NONE);
        assertThat(shown.isOf(planner.directory.contact(TestPlanner.ALICE).orElseThrow()))
                .isFalse();
        planner.knows("alice@example.com", null, Preferences.NONE);
        assertThat(shown.isOf(planner.directory.contact(TestPlanner.ALICE).orElseThrow()))
                .isFalse();
    }

    @Test
    void whoHasNotVerifiedAnythingIsPagedAllTheSame() {
        planner.page("1", Severity.MAJOR);

        assertThat(planner.attempts()).hasSize(Channel.ALL.size());
    }

    @Test
    void noCodeAndNoAddressIsPrinted() {
        code("r1", "123456");
        enter("r2", "654321");

        assertThat(
                        planner.files.methods
                                + " "
                                + planner.files.dispatches
                                + " "
                                + planner.files.told)
                .doesNotContain("123456")
                .doesNotContain("alice@example.com");
        assertThat(
                        new PersonalTrigger.CodeEntered(
                                        "r", TestPlanner.ALICE, Channel.SMS, planner.now, "123456")
                                .toString())
                .doesNotContain("123456");
    }

    private void test(String requestId, Channel channel) {
        planner.hear(
                new PersonalTrigger.TestWanted(
                        requestId, TestPlanner.ALICE, channel, planner.now, "root"));
    }

    private void code(String requestId, String code) {
        planner.hear(
                new PersonalTrigger.CodeWanted(
                        requestId, TestPlanner.ALICE, Channel.EMAIL, planner.now, code));
    }

    private void enter(String requestId, String code) {
        planner.hear(
                new PersonalTrigger.CodeEntered(
                        requestId, TestPlanner.ALICE, Channel.EMAIL, planner.now, code));
    }
}
