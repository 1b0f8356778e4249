package dev.leash.system;

import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the messages of the sandbox as the people they were for. */
final class Outbox {

    private static final Pattern LINK = Pattern.compile("(https?://\\S+?/l/[A-Za-z0-9_.-]+)");

    private static final Pattern SIGN_IN =
            Pattern.compile("(https?://\\S+?/sign-in/[A-Za-z0-9_.-]+(?:\\?\\S+)?)");

    private Outbox() {}

    /** The link that a mail calls so, for example "Acknowledge". */
    static String link(OutboxMessage mail, String name) {
        return mail.text()
                .lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no link '" + name + "' in:\n" + mail.text()));
    }

    /** The newest link with which somebody signs in; empty when they were sent none. */
    static Optional<String> signInLink(List<OutboxMessage> messages, String person) {
        return messages.stream()
                .filter(message -> message.incidentId() == null && message.person().equals(person))
                .map(message -> SIGN_IN.matcher(message.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .reduce((_, newer) -> newer);
    }

    static List<OutboxMessage> to(List<OutboxMessage> messages, String incidentId, String person) {
        return messages.stream()
                .filter(
                        message ->
                                incidentId.equals(message.incidentId())
                                        && message.person().equals(person))
                .toList();
    }
}
