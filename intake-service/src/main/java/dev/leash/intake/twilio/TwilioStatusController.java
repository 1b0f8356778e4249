package dev.leash.intake.twilio;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.refusal.RefusalResponses;
import dev.leash.twilio.Callbacks;
import dev.leash.wire.reply.Receipt;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code POST /twilio/status}: status of a message or a call. 204 when its receipt is durable, or
 * it has none; 503 when Kafka did not take it, so that Twilio sends it again; 400 when the address
 * names no attempt; 403 without Twilio's signature.
 */
@Controller
final class TwilioStatusController {

    private final TwilioGuard guard;
    private final Receipts receipts;

    TwilioStatusController(TwilioGuard guard, Receipts receipts) {
        this.guard = guard;
        this.receipts = receipts;
    }

    @Post(uri = Callbacks.STATUS, consumes = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> status(HttpRequest<?> request) throws IOException {
        return guard.admitAttempt(
                request, Callbacks.STATUS, (tag, form) -> kept(StatusCallbacks.of(tag, form)));
    }

    private HttpResponse<?> kept(Optional<Receipt> receipt) {
        return receipt.isEmpty() || receipts.keep(receipt.get())
                ? HttpResponse.noContent()
                : RefusalResponses.of(
                        HttpCode.NOT_TAKEN,
                        "Kafka did not accept the receipt in time. Send it again.");
    }
}
