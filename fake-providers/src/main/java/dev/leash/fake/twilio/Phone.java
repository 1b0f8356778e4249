package dev.leash.fake.twilio;

import static java.util.Objects.requireNonNull;

import dev.leash.fake.Ledger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's telephone: receives and sends text messages, and answers calls. */
public final class Phone {

    private final String number;
    private final FakeTwilio twilio;
    private @Nullable Text last;

    Phone(String number, FakeTwilio twilio) {
        this.number = number;
        this.twilio = twilio;
    }

    /**
     * Waits for a text message that contains this.
     *
     * @throws AssertionError when none comes
     */
    public Phone expectsSms(String part) {
        Ledger<Text> texts = twilio.texts();
        last =
                texts.claim(
                        "a text message to " + number + " with '" + part + "'",
                        text -> text.to().equals(number) && text.body().contains(part));
        return this;
    }

    /** The same, in the middle of a conversation. */
    public Phone thenExpects(String part) {
        return expectsSms(part);
    }

    /** Replies with a text message; the answer comes to this telephone. */
    public Phone thenReplies(String body) {
        return texts(body);
    }

    /** Sends a text message; the answer comes to this telephone. */
    public Phone texts(String body) {
        return texts(twilio.nextSid("SM"), body, List.of());
    }

    /** Sends a consent keyword, which Twilio also handles itself. */
    public Phone textsConsent(String word, String optOutType) {
        return texts(twilio.nextSid("SM"), word, List.of(new Parameter("OptOutType", optOutType)));
    }

    /** Sends a text message with a given SID, as Twilio does when it repeats a request. */
    public Phone texts(String sid, String body, List<Parameter> more) {
        List<Parameter> parameters = new ArrayList<>(more);
        parameters.add(new Parameter("MessageSid", sid));
        parameters.add(new Parameter("SmsSid", sid));
        parameters.add(new Parameter("SmsMessageSid", sid));
        parameters.add(new Parameter("From", number));
        parameters.add(new Parameter("To", twilio.account().number()));
        parameters.add(new Parameter("Body", body));
        parameters.add(new Parameter("NumMedia", "0"));
        parameters.add(new Parameter("NumSegments", "1"));
        parameters.add(new Parameter("FromCity", ""));
        Webhooks webhooks = twilio.webhooks();
        Twiml answer = webhooks.ask(webhooks.at("/twilio/sms"), parameters);
        answer.messages().forEach(text -> twilio.deliver(number, text));
        return this;
    }

    /** Reports the status of the last expected message. */
    public Phone thenReports(String status) {
        return thenReports(status, null);
    }

    /** Reports why the last expected message did not arrive. */
    public Phone thenReports(String status, @Nullable String errorCode) {
        Text text = requireNonNull(last, "no message was expected");
        twilio.report(text, status, errorCode);
        return this;
    }

    /** The last expected message. */
    public Text lastText() {
        return requireNonNull(last, "no message was expected");
    }

    /**
     * Waits for a call that says this when it is answered.
     *
     * @throws AssertionError when none comes
     */
    public Conversation isCalled(String part) {
        Ring ring =
                twilio.rings()
                        .claim(
                                "a call to " + number + " with '" + part + "'",
                                one ->
                                        one.to().equals(number)
                                                && String.join("\n", one.twiml().spoken())
                                                        .contains(part));
        return new Conversation(ring, twilio);
    }
}
