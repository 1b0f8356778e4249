package dev.leash.notifier.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import org.jspecify.annotations.Nullable;

/** What Twilio calls what went wrong. */
final class ErrorCode {

    private ErrorCode() {}

    /** The code of a failure; null when Twilio gave none. Its words repeat numbers. */
    static @Nullable Integer of(TwilioException failure) {
        return failure instanceof ApiException refused ? refused.getCode() : null;
    }
}
