package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Those who look after Leash hear that a channel fails, on another one, and that it works again.
 */
class ChannelNoticesTest {

    private static final String ALICE = TestPlanner.ALICE;
    private static final Instant SINCE = TestPlanner.START.minusSeconds(30);

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @Test
    void isToldOnEveryOtherChannelThatWrites() {
        planner.knows("alice@example.com", "+15550100", Preferences.NONE);

        planner.hear(changed(Channel.EMAIL, true));

        assertThat(told()).containsExactlyInAnyOrder(Channel.SLACK, Channel.SMS);
    }

    @Test
    void anOutageIsToldOnce_andSoIsItsEnd() {
        planner.knows("alice@example.com", null, Preferences.NONE);

        planner.hear(changed(Channel.EMAIL, true));
        planner.hear(changed(Channel.EMAIL, true));
        assertThat(told()).containsExactly(Channel.SLACK);
        planner.hear(changed(Channel.EMAIL, false));
        planner.hear(changed(Channel.EMAIL, false));

        assertThat(told()).containsExactlyInAnyOrder(Channel.SLACK, Channel.SLACK, Channel.EMAIL);
    }

    @Test
    void whatComesAgainWithinAQuarterOfAnHourIsTheSameOutage() {
        planner.knows("alice@example.com", null, Preferences.NONE);

        for (int time = 0; time < 50; time++) {
            Instant since = SINCE.plusSeconds(time);
            planner.hear(
                    new PersonalTrigger.ChannelChanged(ALICE, matter(Channel.EMAIL, true, since)));
        }

        assertThat(told()).hasSizeBetween(1, 2);
    }

    @Test
    void whoWasNotToldOfTheOutageHearsNothingOfItsEnd() {
        planner.knows("alice@example.com", null, Preferences.NONE);

        planner.hear(changed(Channel.EMAIL, false));

        assertThat(told()).isEmpty();
    }

    @Test
    void aReportGoesToThoseWhoLookAfterLeash() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        PersonalTrigger report =
                new PersonalTrigger.ChannelReported(matter(Channel.EMAIL, true, SINCE));

        List<PlannerEffect> steps =
                new DeliveryPlanner(
                                planner.files,
                                planner.directory,
                                new PlannerConfig(PlannerConfig.RETRY, RateLimits.NONE),
                                TestPlanner.START)
                        .hear(report);

        assertThat(steps).containsExactly(new PlannerEffect.PassOn(changed(Channel.EMAIL, true)));
    }

    private static PersonalTrigger changed(Channel channel, boolean failing) {
        return new PersonalTrigger.ChannelChanged(ALICE, matter(channel, failing, SINCE));
    }

    private static PersonalNotice.OfChannel matter(
            Channel channel, boolean failing, Instant since) {
        return new PersonalNotice.OfChannel(channel, failing, since, "down");
    }

    private List<Channel> told() {
        planner.pass(Duration.ofSeconds(1));
        return planner.files.dispatches.stream().map(Dispatch::channel).toList();
    }
}
