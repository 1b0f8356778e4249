package dev.leash.intake.twilio;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.form.Form;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.refusal.Refusals;
import dev.leash.settings.Settings;
import dev.leash.twilio.Callbacks;
import dev.leash.twilio.TwilioAccount;
import dev.leash.twilio.TwilioSettings;
import dev.leash.wire.callback.AttemptTag;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lets in Twilio and nobody else, before anything is read. Which address Twilio was given is known
 * from the settings; what a request says of it is not trusted.
 *
 * @param callbacks the addresses Twilio was given; empty when it was given none
 * @param signature how Twilio is known; empty when there is no account
 */
record TwilioGuard(Optional<Callbacks> callbacks, Optional<TwilioSignature> signature) {

    static TwilioGuard of(Settings settings) {
        return new TwilioGuard(
                Callbacks.of(settings),
                TwilioSettings.account(settings)
                        .map(TwilioAccount::authToken)
                        .map(TwilioSignature::new));
    }

    /**
     * The answer to what Twilio says, and 403 to everybody else.
     *
     * @param path where it came in
     */
    HttpResponse<?> admit(
            HttpRequest<?> request, String path, Function<Form, HttpResponse<?>> answer)
            throws IOException {
        Optional<Form> form = signed(request, path);
        return form.isPresent()
                ? answer.apply(form.get())
                : Refusals.of(
                        HttpCode.NOT_SIGNED,
                        "Only Twilio may ask this: its signature does not fit PUBLIC_URL and TWILIO_AUTH_TOKEN.");
    }

    /** The same for what is about an attempt; 400 where the address names none. */
    HttpResponse<?> admitAttempt(
            HttpRequest<?> request,
            String path,
            BiFunction<AttemptTag, Form, HttpResponse<?>> answer)
            throws IOException {
        Optional<AttemptTag> tag =
                Optional.ofNullable(request.getParameters().get(Callbacks.ATTEMPT))
                        .flatMap(AttemptTag::read);
        return admit(
                request,
                path,
                form ->
                        tag.isPresent()
                                ? answer.apply(tag.get(), form)
                                : Refusals.of(
                                        HttpCode.NO_ATTEMPT,
                                        "The address names no attempt of a delivery. Call back the one that was given."));
    }

    private Optional<Form> signed(HttpRequest<?> request, String path) throws IOException {
        String given = request.getHeaders().get(TwilioSignature.HEADER);
        if (callbacks.isEmpty() || signature.isEmpty() || given == null) {
            return Optional.empty();
        }
        String query = request.getUri().getRawQuery();
        String url = callbacks.get().publicUrl() + path + (query == null ? "" : "?" + query);
        return RawBody.of(request)
                .flatMap(Form::read)
                .filter(form -> signature.get().fits(url, form, given));
    }
}
