package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who look after Leash hear that a channel fails, on another one, and that it works again. */
class ChannelNoticesTest {

    private static final String ALICE = TestDesk.ALICE;
    private static final Instant SINCE = TestDesk.START.minusSeconds(30);

    private final TestDesk desk = new TestDesk(Limits.NONE);

    @Test
    void isToldOnEveryOtherChannelThatWrites() {
        desk.knows("alice@example.com", "+15550100", Preferences.NONE);

        desk.hear(changed(Channel.EMAIL, true));

        assertThat(told()).containsExactlyInAnyOrder(Channel.SLACK, Channel.SMS);
    }

    @Test
    void anOutageIsToldOnce_andSoIsItsEnd() {
        desk.knows("alice@example.com", null, Preferences.NONE);

        desk.hear(changed(Channel.EMAIL, true));
        desk.hear(changed(Channel.EMAIL, true));
        assertThat(told()).containsExactly(Channel.SLACK);
        desk.hear(changed(Channel.EMAIL, false));
        desk.hear(changed(Channel.EMAIL, false));

        assertThat(told()).containsExactlyInAnyOrder(Channel.SLACK, Channel.SLACK, Channel.EMAIL);
    }

    @Test
    void whatComesAgainWithinAQuarterOfAnHourIsTheSameOutage() {
        desk.knows("alice@example.com", null, Preferences.NONE);

        for (int time = 0; time < 50; time++) {
            Instant since = SINCE.plusSeconds(time);
            desk.hear(new Occasion.ChannelChanged(ALICE, matter(Channel.EMAIL, true, since)));
        }

        assertThat(told()).hasSizeBetween(1, 2);
    }

    @Test
    void whoWasNotToldOfTheOutageHearsNothingOfItsEnd() {
        desk.knows("alice@example.com", null, Preferences.NONE);

        desk.hear(changed(Channel.EMAIL, false));

        assertThat(told()).isEmpty();
    }

    @Test
    void aReportGoesToThoseWhoLookAfterLeash() {
        desk.knows("alice@example.com", null, Preferences.NONE);
        Occasion report = new Occasion.ChannelReported(matter(Channel.EMAIL, true, SINCE));

        List<Step> steps =
                new Desk(
                                desk.files,
                                desk.directory,
                                new DeskRules(DeskRules.RETRY, Limits.NONE),
                                TestDesk.START)
                        .hear(report);

        assertThat(steps).containsExactly(new Step.PassOn(changed(Channel.EMAIL, true)));
    }

    private static Occasion changed(Channel channel, boolean failing) {
        return new Occasion.ChannelChanged(ALICE, matter(channel, failing, SINCE));
    }

    private static Matter.OfChannel matter(Channel channel, boolean failing, Instant since) {
        return new Matter.OfChannel(channel, failing, since, "down");
    }

    private List<Channel> told() {
        desk.pass(Duration.ofSeconds(1));
        return desk.files.dispatches.stream().map(Dispatch::channel).toList();
    }
}
