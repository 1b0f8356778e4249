package dev.leash.sheets.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTimeTest {

    @ParameterizedTest
    @CsvSource({
        "45658, 2025-01-01T00:00",
        "45658.5, 2025-01-01T12:00",
        "46022.99930555556, 2025-12-31T23:59",
        " 45658.0069444444 , 2025-01-01T00:10",
    })
    void namesAMinute(String text, LocalDateTime minute) {
        assertThat(SerialTime.read(text)).contains(minute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "15550100001", "25568", "109575", "-45658", "45658,5", "x"})
    void orNone(String text) {
        assertThat(SerialTime.read(text)).isEmpty();
    }

    @Property
    void readsEveryMinuteAsASpreadsheetKeepsIt(
            @ForAll @IntRange(max = 60 * 24 * 365 * 50) int minutes) {
        LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0).plusMinutes(minutes);
        double days =
                Duration.between(LocalDateTime.of(1899, 12, 30, 0, 0), time).toMinutes() / 1440.0;
        String text = new BigDecimal(days).round(new MathContext(15)).toPlainString();

        assertThat(SerialTime.read(text)).contains(time);
    }
}
