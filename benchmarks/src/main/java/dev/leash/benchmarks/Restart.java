package dev.leash.benchmarks;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.Signal;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/**
 * How long it takes from a start to the first page, with many incidents in the log that are over.
 *
 * @param incidents how many
 * @param launcher what starts Leash as people do, with its recording of a start
 */
record Restart(int incidents, Path launcher) {

    private static final int UNCONFIRMED = 20_000;
    private static final Duration FILLED_WITHIN = Duration.ofMinutes(60);
    private static final int SETTLED_LOOKS = 5;

    List<Figure> run() throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        try (Folder folder = Folder.temporary()) {
            fill(folder.path(), kafkaPort, port);
            try (Child first = up(folder.path(), port, kafkaPort)) {
                awaitSettled(port);
                first.stop();
            }
            long began = System.nanoTime();
            try (Child again = up(folder.path(), port, kafkaPort)) {
                double ready = (System.nanoTime() - began) / 1e9;
                Histogram millis =
                        new HandoverLatency(port, KafkaAccess.plain("127.0.0.1:" + kafkaPort))
                                .run(1, Duration.ofSeconds(1));
                again.stop();
                return List.of(
                        Figure.told("incidents that are over", incidents, ""),
                        Figure.told("from a restart until it is ready", ready, "s"),
                        Figure.atMost(
                                5,
                                "from a restart to the first page",
                                ready + millis.getMaxValue() / 1_000.0,
                                "s"));
            }
        }
    }

    private Child up(Path folder, int port, int kafkaPort) {
        return Child.run(
                "Leash is ready",
                List.of(
                        launcher.toString(),
                        "up",
                        "--port",
                        "" + port,
                        "--kafka-port",
                        "" + kafkaPort,
                        "--data",
                        folder.toString()),
                Map.of());
    }

    /** Opens and resolves them with nobody there who would send anything. */
    private void fill(Path folder, int kafkaPort, int port) throws IOException {
        KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:" + kafkaPort);
        try (Child broker = Measurements.broker(kafkaPort, folder);
                Child escalation = Measurements.escalation(kafka, port, folder);
                Producers producers = Producers.to(kafka);
                TopicReader facts = TopicReader.of(kafka, List.of(Topics.EVENTS.name()))) {
            People.publish(producers, 1);
            Semaphore room = new Semaphore(UNCONFIRMED);
            CountDownLatch over = new CountDownLatch(incidents);
            Thread.ofPlatform()
                    .daemon()
                    .name("bench-resolving")
                    .start(
                            () ->
                                    facts.run(
                                            records ->
                                                    records.forEach(
                                                            record ->
                                                                    follow(
                                                                            Topics.EVENTS
                                                                                    .codec()
                                                                                    .decode(
                                                                                            record
                                                                                                    .value()),
                                                                            producers,
                                                                            room,
                                                                            over))));
            for (int number = 0; number < incidents; number++) {
                room.acquire();
                var _ = producers.send(Topics.SIGNALS, "bench", signal(number));
            }
            if (!over.await(FILLED_WITHIN.toMinutes(), TimeUnit.MINUTES)) {
                throw new IOException(over.getCount() + " incidents were not resolved in an hour");
            }
            forgetNotices(kafka);
            escalation.stop();
            broker.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        }
    }

    private static Signal signal(int number) {
        return new Signal.Declared(
                "restart-" + number,
                null,
                Report.ofText("Part " + number + " is down", "bench"),
                null);
    }

    private static void follow(
            IncidentRecord fact, Producers producers, Semaphore room, CountDownLatch over) {
        if (fact.event() instanceof IncidentEvent.Opened) {
            String id = fact.incidentId();
            CommandEnvelope resolve =
                    new CommandEnvelope(
                            "resolve-" + id,
                            id,
                            Instant.now(),
                            Actor.person("person-1", Actor.Via.API),
                            null,
                            new IncidentCommand.Resolve());
            var _ = producers.send(Topics.COMMANDS, id, resolve);
        } else if (fact.event() instanceof IncidentEvent.Resolved) {
            room.release();
            over.countDown();
        }
    }

    /** Nobody is to be told of them any more. */
    private static void forgetNotices(KafkaAccess kafka) throws IOException, InterruptedException {
        TopicPartition notices = new TopicPartition(Topics.NOTICES.name(), 0);
        try (Admin admin = Admin.create(Baseline.client(kafka))) {
            long end =
                    admin.listOffsets(Map.of(notices, OffsetSpec.latest()))
                            .partitionResult(notices)
                            .get()
                            .offset();
            admin.deleteRecords(Map.of(notices, RecordsToDelete.beforeOffset(end))).all().get();
        } catch (ExecutionException e) {
            throw new IOException("the notices cannot be forgotten", e);
        }
    }

    /** Until nobody is behind any more, for several looks one after the other. */
    private static void awaitSettled(int port) {
        int settled = 0;
        while (settled < SETTLED_LOOKS) {
            Pause.millis(1_000);
            boolean isBehind =
                    Gauge.read(port, "leash_view_lag_records")
                                    + Gauge.read(port, "leash_streams_lag_records")
                            > 0;
            settled = isBehind ? 0 : settled + 1;
        }
    }
}
