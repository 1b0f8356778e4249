package dev.leash.fake.twilio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that was answered. */
public final class Conversation {

    private final Ring ring;
    private final FakeTwilio twilio;
    private Twiml current;

    Conversation(Ring ring, FakeTwilio twilio) {
        this.ring = ring;
        this.twilio = twilio;
        this.current = ring.twiml();
    }

    /** The call. */
    public Ring ring() {
        return ring;
    }

    /** Presses a key; fails when the call does not ask for one. */
    public Conversation presses(String digits) {
        String action =
                current.gather()
                        .orElseThrow(() -> new AssertionError("no key is asked for in " + current));
        List<Parameter> parameters = parameters("in-progress", null);
        parameters.add(new Parameter("Digits", digits));
        parameters.add(new Parameter("FinishedOnKey", ""));
        current = twilio.webhooks().ask(action, parameters);
        return this;
    }

    /**
     * Checks that this is said.
     *
     * @throws AssertionError when something else is said
     */
    public Conversation hears(String part) {
        if (!String.join("\n", current.spoken()).contains(part)) {
            throw new AssertionError("'%s' is not in %s".formatted(part, current.spoken()));
        }
        return this;
    }

    /**
     * Reports the result of machine detection: {@code human}, {@code machine_start}, {@code fax},
     * {@code unknown}. The call goes on.
     */
    public Conversation isAnsweredBy(String who) {
        String url =
                ring.detectionCallback()
                        .orElseThrow(() -> new AssertionError("nobody asked who answers " + ring));
        twilio.webhooks()
                .tell(
                        url,
                        List.of(
                                new Parameter("CallSid", ring.sid()),
                                new Parameter("AnsweredBy", who),
                                new Parameter("MachineDetectionDuration", "2400")));
        return this;
    }

    /** Ends the call: {@code completed}, {@code busy}, {@code no-answer} and the like. */
    public void ends(String status) {
        ends(status, null);
    }

    /** Ends the call, with the result of machine detection. */
    public void ends(String status, @Nullable String answeredBy) {
        ring.statusCallback()
                .ifPresent(url -> twilio.webhooks().tell(url, parameters(status, answeredBy)));
    }

    private List<Parameter> parameters(String status, @Nullable String answeredBy) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("CallSid", ring.sid()));
        parameters.add(new Parameter("CallStatus", status));
        parameters.add(new Parameter("Direction", "outbound-api"));
        parameters.add(new Parameter("From", twilio.account().number()));
        parameters.add(new Parameter("To", ring.to()));
        if (answeredBy != null) {
            parameters.add(new Parameter("AnsweredBy", answeredBy));
        }
        return parameters;
    }
}
