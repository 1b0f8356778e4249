package dev.leash.intake.twilio;

import dev.leash.intake.form.FormFields;
import dev.leash.twilio.Callbacks;
import dev.leash.twilio.Twiml;
import dev.leash.wire.callback.AttemptTag;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;

/**
 * {@code POST /twilio/voice}: an incoming call. {@code POST /twilio/voice/digits}: a key pressed on
 * an outgoing call. 200 with TwiML; 400 when the address names no attempt; 403 without Twilio's
 * signature.
 */
@Controller
final class VoiceController {

    private static final String NOBODY_HERE =
            "This is an automatic service that places calls only. Goodbye.";

    private final TwilioGuard guard;
    private final KeypadHandler keys;

    VoiceController(TwilioGuard guard, KeypadHandler keys) {
        this.guard = guard;
        this.keys = keys;
    }

    @Post(uri = Callbacks.VOICE, consumes = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> called(HttpRequest<?> request) throws IOException {
        return guard.admit(request, Callbacks.VOICE, _ -> twiml(Twiml.say(NOBODY_HERE)));
    }

    @Post(uri = Callbacks.DIGITS, consumes = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> pressed(HttpRequest<?> request) throws IOException {
        return guard.admitAttempt(
                request, Callbacks.DIGITS, (tag, form) -> twiml(answer(tag, request, form)));
    }

    private String answer(AttemptTag tag, HttpRequest<?> request, FormFields form) {
        int asked = request.getParameters().get(Callbacks.ASKED, Integer.class).orElse(1);
        return keys.answer(tag, asked, form.text("CallSid"), form.text("To"), form.text("Digits"));
    }

    private static HttpResponse<String> twiml(String xml) {
        return HttpResponse.ok(xml).contentType(MediaType.TEXT_XML_TYPE);
    }
}
