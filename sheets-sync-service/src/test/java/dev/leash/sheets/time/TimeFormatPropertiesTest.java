package dev.leash.sheets.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

class TimeFormatPropertiesTest {

    @Property
    void readsEveryMinuteItWrites(
            @ForAll("formats") TimeFormat format, @ForAll("times") LocalDateTime time) {
        assertThat(format.read(format.write(time))).contains(time.truncatedTo(ChronoUnit.MINUTES));
    }

    @Property
    void readsOnlyWhatItCouldWriteInAnyText(
            @ForAll("formats") TimeFormat format, @ForAll String text) {
        format.read(text)
                .ifPresent(time -> assertThat(format.read(format.write(time))).contains(time));
    }

    @Property
    void takesOrRefusesAnyPattern(@ForAll("patterns") String pattern) {
        TimeFormat.of(pattern)
                .ifPresent(format -> assertThat(format.pattern()).isEqualTo(pattern.strip()));
    }

    @Provide
    Arbitrary<TimeFormat> formats() {
        return Arbitraries.of(
                        "%m-%d-%Y %H:%M",
                        "%d/%m/%Y %I:%M %p", "%e %B %y %H:%M:%S", "%Y%m%d%H%M", "%j %Y %H:%M")
                .map(pattern -> TimeFormat.of(pattern).orElseThrow());
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return DateTimes.dateTimes()
                .between(
                        LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.of(2068, 12, 31, 23, 59));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("%YymBbdejHIpMSZ -:/x").ofMaxLength(20);
    }
}
