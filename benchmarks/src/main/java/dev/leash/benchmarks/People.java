package dev.leash.benchmarks;

import dev.leash.model.directory.Contact;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** People whom every incident pages together, each on four channels. */
final class People {

    private static final long NOBODY_ELSE_FOR_MILLIS = Duration.ofDays(20).toMillis();

    private People() {}

    /** Has so many paged by whatever is routed nowhere else. */
    static void publish(Producers producers, int count) {
        List<Contact> people =
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                number ->
                                        new Contact(
                                                "person-" + number,
                                                "person-" + number + "@example.com",
                                                "+1555010%04d".formatted(number),
                                                Contact.Role.RESPONDER))
                        .toList();
        people.forEach(person -> send(producers, new DirectoryRecord.OfContact(person)));
        List<Target> targets =
                people.stream().<Target>map(person -> new Target.Person(person.id())).toList();
        send(
                producers,
                new DirectoryRecord.OfPath(
                        new EscalationPath(
                                EscalationPath.DEFAULT_ID,
                                1,
                                List.of(new EscalationLevel(targets, NOBODY_ELSE_FOR_MILLIS)),
                                0,
                                0,
                                WhenNobody.RETRY)));
    }

    private static void send(Producers producers, DirectoryRecord record) {
        producers.send(Topics.DIRECTORY, record.key(), record).join();
    }
}
