package dev.leash.intake.twilio;

import dev.leash.intake.form.FormFields;
import dev.leash.twilio.Callbacks;
import dev.leash.twilio.Twiml;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;

/**
 * {@code POST /twilio/sms}: a text message was received. 200 with TwiML that holds the reply, or
 * none; 403 without Twilio's signature.
 */
@Controller
final class SmsController {

    private final TwilioGuard guard;
    private final SmsHandler texts;

    SmsController(TwilioGuard guard, SmsHandler texts) {
        this.guard = guard;
        this.texts = texts;
    }

    @Post(uri = Callbacks.SMS, consumes = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> sms(HttpRequest<?> request) throws IOException {
        return guard.admit(
                request,
                Callbacks.SMS,
                form -> HttpResponse.ok(twiml(form)).contentType(MediaType.TEXT_XML_TYPE));
    }

    /** Without a reply where Twilio itself has answered a consent keyword such as STOP. */
    private String twiml(FormFields form) {
        if (form.value("OptOutType") != null) {
            return Twiml.nothing();
        }
        return texts.answer(form.text("MessageSid"), form.text("From"), form.text("Body"))
                .map(Twiml::message)
                .orElseGet(Twiml::nothing);
    }
}
