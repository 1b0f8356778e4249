package dev.leash.benchmarks;

import dev.leash.model.directory.Contact;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * Measures the lateness of deadlines that fall due at a steady rate, while many more are armed.
 * Commands go directly to the lifecycle, and nobody is paged, so that only the lifecycle is
 * measured.
 */
record Lateness(KafkaAccess kafka, LongSupplier armedNow) {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofDays(20);
    private static final int UNCONFIRMED = 20_000;

    /** Lateness in milliseconds, from the due time to the moment when the event is visible. */
    Histogram run(int armed, int due, Duration over) {
        try (Producers producers = Producers.to(kafka)) {
            publish(producers);
            open(producers, armed, "later", 0);
            awaitArmed(armed);
            try (Met met = Met.following(kafka)) {
                open(producers, due, "soon", over.toNanos() / due);
                return met.await(due, SOON.plus(over).plusSeconds(30));
            }
        }
    }

    private static void publish(Producers producers) {
        ScheduleRow always =
                new ScheduleRow(
                        1,
                        LocalDate.of(2020, 1, 1).atStartOfDay(),
                        LocalDate.of(2099, 1, 1).atStartOfDay(),
                        List.of("alice@example.com", "bob@example.com"));
        List<DirectoryRecord> records =
                List.of(
                        contact("alice@example.com"),
                        contact("bob@example.com"),
                        new DirectoryRecord.OfSchedule(
                                new Schedule("always", 1, ZoneOffset.UTC, List.of(always))),
                        path("soon", SOON),
                        path("later", LATER));
        records.forEach(record -> producers.send(Topics.DIRECTORY, record.key(), record).join());
    }

    private static DirectoryRecord contact(String email) {
        return new DirectoryRecord.OfContact(
                new Contact(email, email, null, Contact.Role.RESPONDER));
    }

    private static DirectoryRecord path(String id, Duration delay) {
        return new DirectoryRecord.OfPath(
                EscalationPath.rotating(id, "always", delay, Duration.ZERO, WhenNobody.RETRY));
    }

    private static void open(Producers producers, int count, String path, long everyNanos) {
        long start = System.nanoTime();
        CompletableFuture<?>[] window = new CompletableFuture<?>[UNCONFIRMED];
        for (int number = 0; number < count; number++) {
            Pause.untilNanoTime(start + number * everyNanos);
            int slot = number % UNCONFIRMED;
            if (window[slot] != null) {
                window[slot].join();
            }
            String id = path + "-" + number;
            CommandEnvelope request =
                    new CommandEnvelope(
                            "open-" + id,
                            id,
                            Instant.now(),
                            Actor.source("bench"),
                            null,
                            new IncidentCommand.Open(
                                    Report.ofText("Database down", "bench"), "signal-" + id, path));
            window[slot] = producers.send(Topics.COMMANDS, id, request);
        }
    }

    private void awaitArmed(int armed) {
        long giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(20);
        while (armedNow.getAsLong() < armed) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException(
                        "only " + armedNow.getAsLong() + " of " + armed + " deadlines are armed");
            }
            Pause.millis(500);
        }
    }
}
