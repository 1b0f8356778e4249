package dev.leash.fake.twilio;

import dev.leash.fake.FakeAnswer;
import dev.leash.fake.Ledger;
import dev.leash.fake.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** API for text messages and calls. */
final class Api {

    private static final int MAX_BODY = 1_600;
    private static final int MAX_TWIML = 4_000;
    private static final String E164 = "\\+[1-9]\\d{6,14}";

    private final Account account;
    private final Ledger<Text> texts;
    private final Ledger<Ring> rings;
    private final Sids sids;
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<String> optedOut = ConcurrentHashMap.newKeySet();

    Api(Account account, Ledger<Text> texts, Ledger<Ring> rings, Sids sids) {
        this.account = account;
        this.texts = texts;
        this.rings = rings;
        this.sids = sids;
    }

    static String messages(Account account) {
        return "/2010-04-01/Accounts/" + account.sid() + "/Messages.json";
    }

    static String calls(Account account) {
        return "/2010-04-01/Accounts/" + account.sid() + "/Calls.json";
    }

    void optOut(String number) {
        optedOut.add(number);
    }

    List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    FakeAnswer answer(ReceivedRequest heard) {
        requests.add(heard);
        boolean isKnown =
                heard.header("Authorization").filter(account.authorization()::equals).isPresent();
        if (!isKnown) {
            return Refusal.of(401, 20003, "Authenticate");
        }
        if (heard.method().equals("POST") && heard.path().equals(messages(account))) {
            return message(heard.form());
        }
        if (heard.method().equals("POST") && heard.path().equals(calls(account))) {
            return call(heard.form());
        }
        return Refusal.of(404, 20404, "The requested resource " + heard.path() + " was not found");
    }

    private FakeAnswer message(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        String body = form.getOrDefault("Body", "");
        if (!to.matches(E164)) {
            return Refusal.of(400, 21211, "Invalid 'To' Phone Number: " + to);
        }
        if (!account.number().equals(form.get("From"))) {
            return Refusal.of(400, 21659, "'From' " + form.get("From") + " is not a Twilio number");
        }
        if (optedOut.contains(to)) {
            return Refusal.of(400, 21610, "Attempt to send to unsubscribed recipient " + to);
        }
        if (body.isEmpty() || body.length() > MAX_BODY) {
            return Refusal.of(400, body.isEmpty() ? 21602 : 21617, "The body does not fit");
        }
        Optional<String> callback = Optional.ofNullable(form.get("StatusCallback"));
        Text text = new Text(sids.next("SM"), to, body, callback);
        texts.add(text);
        return taken(text.sid());
    }

    private FakeAnswer call(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        String twiml = form.getOrDefault("Twiml", "");
        if (!to.matches(E164)) {
            return Refusal.of(400, 21211, "Invalid 'To' Phone Number: " + to);
        }
        if (!account.number().equals(form.get("From"))) {
            return Refusal.of(400, 21210, "'From' " + form.get("From") + " is not verified");
        }
        if (twiml.isEmpty() || twiml.length() > MAX_TWIML) {
            return Refusal.of(400, 21205, "Url or Twiml is missing or too long");
        }
        Optional<String> callback = Optional.ofNullable(form.get("StatusCallback"));
        if (form.containsKey("AsyncAmd") && !form.containsKey("MachineDetection")) {
            return Refusal.of(400, 21205, "AsyncAmd asks for MachineDetection");
        }
        Ring ring =
                new Ring(sids.next("CA"), to, Twiml.read(twiml), callback, detectionCallback(form));
        rings.add(ring);
        return taken(ring.sid());
    }

    /** Only asynchronous detection has a callback. */
    private static Optional<String> detectionCallback(Map<String, String> form) {
        return Optional.ofNullable(form.get("AsyncAmdStatusCallback"))
                .filter(_ -> "true".equals(form.get("AsyncAmd")));
    }

    /** Fields that messages and calls have in common, and an unknown field. */
    private FakeAnswer taken(String sid) {
        return FakeAnswer.json(
                201,
                """
                {"sid": "%s", "account_sid": "%s", "status": "queued", "direction": "outbound-api", "price": null, \
                "date_created": "Sat, 21 Nov 2026 14:17:30 +0000", "date_updated": "Sat, 21 Nov 2026 14:17:30 +0000", \
                "api_version": "2010-04-01", "a_new_field": {}}"""
                        .formatted(sid, account.sid()));
    }
}
