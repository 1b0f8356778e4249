package dev.leash.sheets.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15550100001",
                "+1 555 010 0001",
                "+1 (555) 010-0001",
                "+1.555.010.0001",
                "+1\u00A0555\u2013010\u20110001",
            })
    void readsNumbersAsPeopleWriteThem(String text) {
        assertThat(PhoneNumber.of(text)).contains(new PhoneNumber("+15550100001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15550100001",
                "0015550100001",
                "+05550100001",
                "+1555",
                "+1234567890123456",
                "+1555010000x",
                "++15550100001",
                "1.555E+10",
                "+1555010 0001 ext 2",
            })
    void refusesWhatProvidersWould(String text) {
        assertThat(PhoneNumber.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5550100001, ••••••••01", "12, 12", "call me, call me", "+1-555-0100, +•-•••-••00"})
    void showsOnlyTheLastTwoDigits(String text, String shown) {
        assertThat(PhoneNumber.masked(text)).isEqualTo(shown);
    }

    @Property
    void readsEveryNumberWithinBounds(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 7, max = 14)
                    String digits) {
        assertThat(PhoneNumber.of("+4" + digits)).contains(new PhoneNumber("+4" + digits));
    }
}
