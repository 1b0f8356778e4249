package dev.leash.notifier.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.RetryAfter;
import dev.leash.notifier.channel.SendVerdict;
import dev.leash.twilio.TwilioAccount;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes requests to Twilio and interprets the answers. */
record TwilioApi(TwilioAccount account, Duration within) {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioApi.class);
    private static final Duration WITHIN = Duration.ofSeconds(20);

    @FunctionalInterface
    interface Question {

        /**
         * Makes a request.
         *
         * @return Twilio's id of the message or call; null when the answer has none
         */
        @Nullable String ask(TwilioRestClient twilio);
    }

    static TwilioApi of(TwilioAccount account) {
        return new TwilioApi(account, WITHIN);
    }

    SendResult ask(Question question) {
        try (OneRequest request = new OneRequest(account.api(), within)) {
            return verdict(question, request).told(LOG);
        }
    }

    private SendVerdict verdict(Question question, OneRequest request) {
        TwilioRestClient twilio =
                new TwilioRestClient.Builder(account.username(), account.password())
                        .accountSid(account.sid())
                        .httpClient(request)
                        .build();
        try {
            String providerId = question.ask(twilio);
            return TwilioVerdict.answered(status(request), null, retryAfter(request), providerId);
        } catch (TwilioException e) {
            return request.failure() == null
                    ? TwilioVerdict.answered(status(request), code(e), retryAfter(request), null)
                    : TwilioVerdict.unanswered(request.failure());
        }
    }

    /**
     * Twilio's error code; null when there is none. Its messages are not used, since they repeat
     * numbers.
     */
    private static @Nullable Integer code(TwilioException failure) {
        return failure instanceof ApiException refused ? refused.getCode() : null;
    }

    private static int status(OneRequest request) {
        HttpResponse<String> answer = request.answer();
        return answer == null ? 0 : answer.statusCode();
    }

    private static @Nullable Duration retryAfter(OneRequest request) {
        HttpResponse<String> answer = request.answer();
        return answer == null
                ? null
                : answer.headers()
                        .firstValue("Retry-After")
                        .flatMap(text -> RetryAfter.of(text, Instant.now()))
                        .orElse(null);
    }
}
