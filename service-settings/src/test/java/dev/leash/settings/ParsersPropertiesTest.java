package dev.leash.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever is set, a parser answers; it never throws. */
class ParsersPropertiesTest {

    private static final List<Function<String, Optional<?>>> PARSERS =
            List.of(
                    Parsers::text,
                    Parsers::yesOrNo,
                    Parsers.wholeNumber(-5, 5)::parse,
                    Parsers.minutes(Duration.ZERO, Duration.ofDays(30))::parse,
                    Parsers::zone,
                    Parsers::webAddress,
                    Parsers::hostsAndPorts,
                    Parsers::path,
                    Parsers.oneOf(Thread.State.class)::parse);

    @Property
    void whateverIsSetThereIsAnAnswer(@ForAll("texts") String text) {
        for (Function<String, Optional<?>> parser : PARSERS) {
            Optional<?> value = parser.apply(text);

            assertThat(value).isNotNull();
        }
    }

    @Property
    void blanksAroundAValueMakeNoDifference(@ForAll("texts") String text) {
        for (Function<String, Optional<?>> parser : PARSERS) {
            assertThat(parser.apply("  " + text.strip() + "\t"))
                    .isEqualTo(parser.apply(text.strip()));
        }
    }

    @Property
    void numbersAreReadWithinTheirBoundsAndNowhereElse(@ForAll int number) {
        Optional<Integer> read = Parsers.wholeNumber(-5, 5).parse(Integer.toString(number));

        assertThat(read)
                .isEqualTo(number >= -5 && number <= 5 ? Optional.of(number) : Optional.empty());
    }

    @Property
    void minutesAreReadWithinTheirBoundsAndNowhereElse(
            @ForAll @LongRange(min = -100_000, max = 100_000) long hundredths) {
        Duration value = Duration.ofMillis(hundredths * 600);

        Optional<Duration> read =
                Parsers.minutes(Duration.ofMinutes(1), Duration.ofMinutes(60))
                        .parse(BigDecimal.valueOf(hundredths, 2).toPlainString());

        assertThat(read)
                .isEqualTo(
                        hundredths >= 100 && hundredths <= 6_000
                                ? Optional.of(value)
                                : Optional.empty());
    }

    @Property
    void everyZoneOfTheWorldIsKnown(@ForAll("zones") String zone) {
        assertThat(Parsers.zone(zone)).contains(ZoneId.of(zone));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withChars("0123456789.eE+-:/[]@,_ \t\0").ofMaxLength(30),
                Arbitraries.of(
                        "https://example.com", "kafka:9092", "15", "0.1", "true", "UTC", "new"));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds());
    }
}
