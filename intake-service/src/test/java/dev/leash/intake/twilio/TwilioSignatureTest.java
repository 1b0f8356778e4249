package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.form.FormFields;
import dev.leash.intake.form.FormFields.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String URL = "https://pager.example.org/twilio/sms?x=1";
    private static final List<Field> FIELDS =
            List.of(
                    new Field("Body", "ACK 42 "),
                    new Field("From", "+15550100002"),
                    new Field("MessageSid", "SM00000000000000000000000000000001"),
                    new Field("To", "+15550100001"));
    private static final String SIGNATURE = "HfQ50f+zgUvjBj/uoPkC6aqgmxA=";

    private final TwilioSignature twilio = new TwilioSignature("example-auth-token");

    @Test
    void knowsTwilio() {
        assertThat(twilio.fits(URL, new FormFields(FIELDS), SIGNATURE)).isTrue();
    }

    /** As Twilio's own libraries test it. */
    @Test
    void knowsTwilioAsItsLibrariesDo() {
        FormFields form =
                form(
                        "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234"
                                + "&From=%2B14158675309&To=%2B18005551212");

        assertThat(
                        new TwilioSignature("12345")
                                .fits(
                                        "https://mycompany.com/myapp.php?foo=1&bar=2",
                                        form,
                                        "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void doesNotMindTheOrder() {
        List<Field> reversed = new ArrayList<>(FIELDS);
        Collections.reverse(reversed);

        assertThat(twilio.fits(URL, new FormFields(reversed), SIGNATURE)).isTrue();
    }

    @Test
    void mindsEverythingElse() {
        FormFields form = new FormFields(FIELDS);
        assertThat(twilio.fits("http://pager.example.org/twilio/sms?x=1", form, SIGNATURE))
                .isFalse();
        assertThat(twilio.fits("https://pager.example.org/twilio/sms", form, SIGNATURE)).isFalse();
        assertThat(twilio.fits("https://other.example.org/twilio/sms?x=1", form, SIGNATURE))
                .isFalse();
        assertThat(new TwilioSignature("another-token").fits(URL, form, SIGNATURE)).isFalse();
        assertThat(twilio.fits(URL, form, null)).isFalse();
        assertThat(twilio.fits(URL, form, "")).isFalse();
        assertThat(twilio.fits(URL, form, "HFQ50F+ZGUVJBJ/UOPKC6AQGMXA=")).isFalse();
        assertThat(twilio.fits(URL, form, SIGNATURE + " ")).isFalse();
    }

    @Test
    void mindsEveryFieldToTheSpace() {
        for (int i = 0; i < FIELDS.size(); i++) {
            List<Field> changed = new ArrayList<>(FIELDS);
            Field field = changed.get(i);
            changed.set(i, new Field(field.name(), field.value().strip() + "."));
            assertThat(twilio.fits(URL, new FormFields(changed), SIGNATURE)).isFalse();
            changed.remove(i);
            assertThat(twilio.fits(URL, new FormFields(changed), SIGNATURE)).isFalse();
        }
        List<Field> more = new ArrayList<>(FIELDS);
        more.add(new Field("OptOutType", ""));
        assertThat(twilio.fits(URL, new FormFields(more), SIGNATURE)).isFalse();
    }

    private static FormFields form(String body) {
        return FormFields.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
