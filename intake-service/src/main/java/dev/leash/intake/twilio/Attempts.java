package dev.leash.intake.twilio;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.refusal.Refusals;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.callback.AttemptTag;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.Optional;

/** The attempt Twilio was given to name. */
final class Attempts {

    private Attempts() {}

    /** The one an address names; empty when it names none. */
    static Optional<AttemptTag> in(HttpRequest<?> request) {
        return Optional.ofNullable(request.getParameters().get(Callbacks.ATTEMPT))
                .flatMap(AttemptTag::read);
    }

    /** Said where one is missing. */
    static HttpResponse<?> missing() {
        return Refusals.of(
                HttpCode.NO_ATTEMPT,
                "The address names no attempt of a delivery. Call back the one that was given.");
    }
}
