package dev.leash.intake.twilio;

import dev.leash.intake.form.Form;
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
 * {@code POST /twilio/sms}: somebody sent a text message. 200 with TwiML that answers it, or with
 * none; 403 unless Twilio says so.
 */
@Controller
final class SmsController {

    private final TwilioGuard guard;
    private final Texts texts;

    SmsController(TwilioGuard guard, Texts texts) {
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

    /** Where Twilio has answered a word of consent itself, nothing is left to say. */
    private String twiml(Form form) {
        if (form.value("OptOutType") != null) {
            return Twiml.nothing();
        }
        return texts.answer(form.text("MessageSid"), form.text("From"), form.text("Body"))
                .map(Twiml::message)
                .orElseGet(Twiml::nothing);
    }
}
