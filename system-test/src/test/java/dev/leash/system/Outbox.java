package dev.leash.system;

import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the messages of the sandbox as the people they were for. */
final class Outbox {

    private static final Pattern LINK = Pattern.compile("(https?://\\S+?/l/[A-Za-z0-9_.-]+)");

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

    static List<OutboxMessage> to(List<OutboxMessage> messages, String incidentId, String person) {
        return messages.stream()
                .filter(
                        message ->
                                incidentId.equals(message.incidentId())
                                        && message.person().equals(person))
                .toList();
    }
}
