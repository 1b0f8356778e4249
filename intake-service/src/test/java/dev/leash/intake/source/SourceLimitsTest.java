package dev.leash.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;
import org.junit.jupiter.api.Test;

class SourceLimitsTest {

    private final SourceLimits limits = new SourceLimits();

    @Test
    void eachSourceHasALimitOfItsOwn() {
        AlertSource one = limited(SourceFormat.PAGERDUTY, 2);
        AlertSource other = limited(SourceFormat.GOALERT, 2);

        assertThat(limits.secondsToWait(one, 2)).isEmpty();
        assertThat(limits.secondsToWait(one, 1).orElseThrow()).isBetween(1L, 31L);
        assertThat(limits.secondsToWait(other, 1)).isEmpty();
    }

    @Test
    void aRequestOfMoreThanAMinutesAlertsIsTakenOnce() {
        AlertSource source = limited(SourceFormat.ALERTMANAGER, 2);

        assertThat(limits.secondsToWait(source, 500)).isEmpty();
        assertThat(limits.secondsToWait(source, 1)).isPresent();
    }

    private static AlertSource limited(SourceFormat format, int perMinute) {
        AlertSource source = TestContent.source(format, "key");
        return source.edited(source.name(), true, true, perMinute);
    }
}
