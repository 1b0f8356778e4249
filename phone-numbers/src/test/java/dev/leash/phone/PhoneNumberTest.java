package dev.leash.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+15550100001,+15550100001",
        "+1 (555) 010-0001,+15550100001",
        "+44 (0)20 7946 0018,+442079460018",
        "+44(0) 20-7946-0018,+442079460018",
        "+44 020 7946 0018,+442079460018",
        "+4402079460018,+442079460018",
        "0044 20 7946 0018,+442079460018",
        "00 49 (0)151 12345678,+4915112345678",
        "+49.151.12345678,+4915112345678",
        "+49/151/12345678,+4915112345678",
        "+39 (0)6 69812345,+390669812345",
        "＋４４ ２０ ７９４６ ００１８,+442079460018",
        "+٤٤ ٢٠ ٧٩٤٦ ٠٠١٨,+442079460018",
        "+४४२०७९४६००१८,+442079460018",
        "\u200e+44\u00a020\u20117946\u20120018\u202c,+442079460018"
    })
    void isReadHoweverItIsWritten(String text, String e164) {
        assertThat(PhoneNumber.read(text).e164()).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0018,the country code is missing",
        "5550100001,the country code is missing",
        "+44 20 7946 0018 x12,letters and extensions cannot be dialled",
        "+44 20 7946 0018 ext. 12,letters and extensions cannot be dialled",
        "+1 800 FLOWERS,letters and extensions cannot be dialled",
        "+1 (0)555 010 0001,it is not certain whether the zero in brackets is dialled",
        "+45 (0)12345678,it is not certain whether the zero in brackets is dialled",
        "+1 555 010 00012,this is too long for a number of its country",
        "+44 20,this is too short for a number of its country",
        "+1 555 0100,the area code is missing",
        "+999 123456789,there is no such country code",
        "+44 20 7946 0018 #12,this is not a phone number",
        "++442079460018,this is not a phone number",
        "+,this is not a phone number"
    })
    void whatIsNoNumberForCertainIsRefusedWithTheReason(String text, String reason) {
        assertThat(PhoneNumber.read(text))
                .isEqualTo(new PhoneNumber.Reading.Refused(reason + "; " + PhoneNumber.ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({
        "+1234567890,this is too short for a number of its country",
        "+155501000012,this is too long for a number of its country"
    })
    void whatIsWrittenPlainlyIsTakenAndDoubted(String text, String doubt) {
        assertThat(PhoneNumber.read(text))
                .isEqualTo(new PhoneNumber.Reading.Read(new PhoneNumber(text), doubt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b"})
    void nothingIsNoNumber(String text) {
        assertThat(PhoneNumber.read(text).e164()).isEmpty();
    }

    @Test
    void aTextWithoutEndIsRefusedUnread() {
        assertThat(PhoneNumber.read("+44" + "1".repeat(100_000)).e164()).isEmpty();
    }

    @Test
    void readingWhatWasReadChangesNothing() {
        String once = PhoneNumber.read("+44 (0)20 7946 0018").e164().orElseThrow();

        assertThat(PhoneNumber.read(once).e164()).contains(once);
    }

    @Test
    void isNotInItsText() {
        assertThat(new PhoneNumber("+442079460018")).hasToString("PhoneNumber[…0018]");
    }
}
