package dev.leash.intake.twilio;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.form.FormFields;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.refusal.RefusalResponses;
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
 * Admits only requests signed by Twilio, before anything of them is used. The signed address is
 * computed from the settings; the address in the request is not trusted.
 *
 * @param callbacks the addresses Twilio was given; empty when there are none
 * @param signature verifies requests; empty when there is no account
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
     * Answers a request of Twilio; 403 for any other.
     *
     * @param path the path of the request
     */
    HttpResponse<?> admit(
            HttpRequest<?> request, String path, Function<FormFields, HttpResponse<?>> answer)
            throws IOException {
        Optional<FormFields> form = signed(request, path);
        return form.isPresent()
                ? answer.apply(form.get())
                : RefusalResponses.of(
                        HttpCode.NOT_SIGNED,
                        "Only Twilio may call this address: the signature does not match PUBLIC_URL and TWILIO_AUTH_TOKEN.");
    }

    /** Answers a request of Twilio about an attempt; 400 when the address names no attempt. */
    HttpResponse<?> admitAttempt(
            HttpRequest<?> request,
            String path,
            BiFunction<AttemptTag, FormFields, HttpResponse<?>> answer)
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
                                : RefusalResponses.of(
                                        HttpCode.NO_ATTEMPT,
                                        "The address names no attempt of a delivery. Use the callback address that was given."));
    }

    private Optional<FormFields> signed(HttpRequest<?> request, String path) throws IOException {
        String given = request.getHeaders().get(TwilioSignature.HEADER);
        if (callbacks.isEmpty() || signature.isEmpty() || given == null) {
            return Optional.empty();
        }
        String query = request.getUri().getRawQuery();
        String url = callbacks.get().publicUrl() + path + (query == null ? "" : "?" + query);
        return RawBody.of(request)
                .flatMap(FormFields::read)
                .filter(form -> signature.get().fits(url, form, given));
    }
}
