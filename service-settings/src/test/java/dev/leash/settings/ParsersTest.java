package dev.leash.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersTest {

    private static final Setting.Parser<Duration> MINUTES =
            Parsers.minutes(Duration.ofSeconds(6), Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({"a, a", "'  a b\t', a b", "愛, 愛"})
    void textIsStripped(String text, String value) {
        assertThat(Parsers.text(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void blankTextIsNone(String text) {
        assertThat(Parsers.text(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", " True ", "yes", "on", "1"})
    void whatPeopleWriteForYes(String text) {
        assertThat(Parsers.yesOrNo(text)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", " no ", "Off", "0"})
    void whatPeopleWriteForNo(String text) {
        assertThat(Parsers.yesOrNo(text)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "2", "tru", "true false", "ja", "-1"})
    void whatIsNeitherYesNorNo(String text) {
        assertThat(Parsers.yesOrNo(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "256, 256", "' 42 ', 42", "007, 7"})
    void wholeNumbersWithinBounds(String text, int value) {
        assertThat(Parsers.wholeNumber(1, 256).parse(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "257", "-1", "", "1.0", "1e2", "0x10", "ten", "1 2", "99999999999"})
    void otherNumbersAreRefused(String text) {
        assertThat(Parsers.wholeNumber(1, 256).parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 6",
        "15, 900",
        "1.5, 90",
        "' 0.25 ', 15",
        "1440, 86400",
        "1440.0, 86400",
        ".5, 30",
        "1e1, 600",
    })
    void minutesMayHaveAFraction(String text, long seconds) {
        assertThat(MINUTES.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void aFractionIsExactToTheMillisecond() {
        assertThat(Parsers.minutes(Duration.ZERO, Duration.ofDays(1)).parse("0.00005"))
                .contains(Duration.ofMillis(3));
        assertThat(MINUTES.parse("0.333")).contains(Duration.ofMillis(19_980));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0999",
                "1440.001",
                "-15",
                "",
                "abc",
                "15m",
                "15 min",
                "1,5",
                "1/2",
                "PT15M",
                "0.33333333",
                "NaN",
                "Infinity",
                "1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1e-2147483647",
                "99999999999999999999",
            })
    void otherMinutesAreRefused(String text) {
        assertThat(MINUTES.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", " America/St_Johns ", "Asia/Kathmandu"})
    void zonesHaveTheirIanaNames(String text) {
        assertThat(Parsers.zone(text)).contains(ZoneId.of(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Berlin", "europe/berlin", "+02:00", "UTC+2", "Z", "Mars/Base", ":/etc"})
    void otherZonesAreRefused(String text) {
        assertThat(Parsers.zone(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://leash.example.com, https://leash.example.com",
        "https://leash.example.com/, https://leash.example.com",
        "' http://10.0.0.1:8080// ', http://10.0.0.1:8080",
        "http://localhost:65535, http://localhost:65535",
        "'http://[::1]:8080', 'http://[::1]:8080'",
        "HTTPS://Leash.Example.COM:8443, https://leash.example.com:8443",
    })
    void webAddressesEndWithTheHost(String text, URI address) {
        assertThat(Parsers.webAddress(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "leash.example.com",
                "ftp://leash.example.com",
                "https://",
                "https:///",
                "//a",
                "https://leash.example.com/path",
                "https://a/?q=1",
                "https://a#b",
                "https://a b",
                "https://user:password@leash.example.com",
                "https://a:0",
                "https://a:65536",
                "https://a:99999999999",
                "javascript:alert(1)",
                "https://exa_mple.com:x",
                "mailto:a@b",
            })
    void otherAddressesAreRefused(String text) {
        assertThat(Parsers.webAddress(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9092, '127.0.0.1:9092'",
        "' kafka-1:9092 , kafka_2.example.com:9093 ', 'kafka-1:9092,kafka_2.example.com:9093'",
        "'[::1]:9092', '[::1]:9092'",
        "a:1, a:1",
        "a:65535, a:65535",
    })
    void hostsAndPorts(String text, String value) {
        assertThat(Parsers.hostsAndPorts(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "kafka",
                "kafka:",
                ":9092",
                "kafka:0",
                "kafka:65536",
                "kafka:9092,",
                ",kafka:9092",
                "kafka:9092;kafka:9093",
                "kafka 9092",
                "http://kafka:9092",
                "kafka:-1",
                "kafka:90920",
                "::1:9092",
                "kafka:9092 kafka:9093",
            })
    void otherHostsAndPortsAreRefused(String text) {
        assertThat(Parsers.hostsAndPorts(text)).isEmpty();
    }

    @Test
    void paths() {
        assertThat(Parsers.path(" .leash ")).contains(Path.of(".leash"));
        assertThat(Parsers.path(" ")).isEmpty();
        assertThat(Parsers.path("a\u0000b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SECONDS, SECONDS", "' seconds ', SECONDS", "Nano-Seconds, ''", "second, ''"})
    void wordsOfAnEnum(String text, String word) {
        assertThat(Parsers.oneOf(TimeUnit.class).parse(text).map(Enum::name).orElse(""))
                .isEqualTo(word);
    }

    @Test
    void aDashStandsForAnUnderscore() {
        assertThat(Parsers.oneOf(Thread.State.class).parse("timed-waiting"))
                .contains(Thread.State.TIMED_WAITING);
    }
}
