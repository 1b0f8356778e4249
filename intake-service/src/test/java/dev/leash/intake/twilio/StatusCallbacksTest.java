package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.form.FormFields;
import dev.leash.intake.form.FormFields.Field;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.wire.callback.AttemptTag;
import dev.leash.wire.reply.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCallbacksTest {

    private static final DeliveryId DELIVERY = new DeliveryId("12", 3, Channel.SMS, "alice");
    private static final AttemptTag TAG = new AttemptTag(DELIVERY, 2);

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "read"})
    void aMessageArrives(String status) {
        assertThat(StatusCallbacks.of(TAG, form("MessageStatus", status)))
                .contains(new Receipt.Delivered(DELIVERY, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accepted",
                "scheduled",
                "queued",
                "sending",
                "sent",
                "partially_delivered",
                "new"
            })
    void aMessageIsOnItsWay(String status) {
        assertThat(StatusCallbacks.of(TAG, form("MessageStatus", status))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "undelivered, 30003, the phone is switched off or out of coverage (30003)",
        "undelivered, 30005, the contact's number does not exist (30005)",
        "failed, 21610, the contact has opted out of text messages by replying STOP (21610)",
        "failed, 99999, the message was not delivered (99999)",
        "undelivered, +15550100001, the message was not delivered",
        "failed, , the message was not delivered",
        "canceled, , the message was cancelled by Twilio",
    })
    void aMessageDoesNotArrive(String status, String code, String reason) {
        FormFields form =
                code == null
                        ? form("MessageStatus", status)
                        : form("MessageStatus", status, "ErrorCode", code);

        assertThat(StatusCallbacks.of(TAG, form))
                .contains(new Receipt.Bounced(DELIVERY, 2, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "initiated", "ringing", "in-progress", "new"})
    void aCallIsUnderWay(String status) {
        assertThat(StatusCallbacks.of(TAG, form("CallStatus", status))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "busy, the line was busy",
        "no-answer, the call was not answered",
        "failed, the call could not be connected",
        "canceled, the call was cancelled by Twilio",
    })
    void aCallReachesNobody(String status, String reason) {
        assertThat(StatusCallbacks.of(TAG, form("CallStatus", status)))
                .contains(new Receipt.Bounced(DELIVERY, 2, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"human", "unknown"})
    void aCallIsAnswered(String by) {
        assertThat(StatusCallbacks.of(TAG, form("CallStatus", "completed", "AnsweredBy", by)))
                .contains(new Receipt.Delivered(DELIVERY, 2));
        assertThat(StatusCallbacks.of(TAG, form("CallSid", "CA1", "AnsweredBy", by)))
                .contains(new Receipt.Delivered(DELIVERY, 2));
    }

    @Test
    void whoAnsweredACallIsSaidSeparately() {
        assertThat(StatusCallbacks.of(TAG, form("CallStatus", "completed"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine_start", "machine_end_beep", "machine_end_other", "fax"})
    void aMachineIsNobody(String by) {
        assertThat(StatusCallbacks.of(TAG, form("CallStatus", "completed", "AnsweredBy", by)))
                .contains(new Receipt.Bounced(DELIVERY, 2, "a machine answered the call"));
        assertThat(StatusCallbacks.of(TAG, form("CallSid", "CA1", "AnsweredBy", by)))
                .contains(new Receipt.Bounced(DELIVERY, 2, "a machine answered the call"));
    }

    @Test
    void anythingElseSaysNothing() {
        assertThat(StatusCallbacks.of(TAG, form("RecordingStatus", "completed"))).isEmpty();
    }

    private static FormFields form(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new FormFields(fields);
    }
}
