package dev.leash.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.standalone.simulation.Run.Step;
import dev.leash.standalone.simulation.Run.Written;
import dev.leash.verification.Bounds;
import dev.leash.verification.Checker;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.InvariantVerdict;
import dev.leash.verification.report.RecordPosition;
import dev.leash.verification.report.ReportText;
import dev.leash.verification.report.VerificationReport;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;

/** What holds once nothing is left to do. */
final class Promises {

    /**
     * Time passes in leaps of up to a quarter of an hour, and whoever is down sees none of it: how
     * late something is says nothing.
     */
    private static final Bounds BOUNDS =
            new Bounds(null, Duration.ofMinutes(30), Duration.ofDays(1));

    private Promises() {}

    /** The checker that judges any log finds nothing, and everybody was answered. */
    static void checkerFindsNothing(World world) {
        Ledgers ledgers =
                new Ledgers(Optional.of(world.reporters.ledger()), Optional.empty(), Faults.NONE);
        Checker checker = new Checker(BOUNDS, ledgers);
        tell(world.log, Topics.EVENTS, checker::event);
        tell(world.log, Topics.ALERT_EVENTS, checker::alert);
        tell(world.log, Topics.NOTIFICATIONS, checker::delivery);
        tellDeadLetters(world.log, checker);
        VerificationReport report = checker.finish(List.of(), world.now);
        assertThat(report.verdicts())
                .as(ReportText.of(report))
                .filteredOn(verdict -> verdict.invariant() != Invariant.PAGES_ARE_REQUESTED)
                .noneMatch(InvariantVerdict::isFailed);
        assertThat(world.reporters.unanswered()).as("reports without an answer").isEmpty();
    }

    private static <T> void tell(Log log, Topic<T> topic, BiConsumer<T, RecordPosition> reader) {
        for (int partition = 0; partition < log.partitionsOf(topic); partition++) {
            long offset = 0;
            for (TestRecord<byte[], byte[]> record : log.partition(topic.name(), partition)) {
                RecordPosition where = new RecordPosition(topic.name(), partition, offset++);
                reader.accept(topic.codec().decode(record.value()), where);
            }
        }
    }

    private static void tellDeadLetters(Log log, Checker checker) {
        for (TestRecord<byte[], byte[]> record : log.partition(Topics.DEAD_LETTERS, 0)) {
            checker.deadLetter(
                    new RecordPosition(Topics.DEAD_LETTERS, 0, 0),
                    header(record, DeadLetters.ORIGIN),
                    header(record, DeadLetters.REASON));
        }
        checker.deadLettersRead();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "not said" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * Everybody who is paged has a delivery, or planning has said that they cannot be reached. The
     * checker sees only the public log, where that is missing if the incident had gone on before it
     * was said: people may leave between the decision to page them and the page.
     */
    static void everyPageIsPlannedOrSaidNotToBe(World world) {
        Set<String> heard = new HashSet<>();
        for (DeliveryRecord recorded : world.log.values(Topics.NOTIFICATIONS)) {
            DeliveryId id = recorded.delivery();
            heard.add(page(id.incidentId(), id.sequence(), id.person()));
        }
        for (CommandEnvelope asked : world.log.values(Topics.COMMANDS)) {
            if (asked.command()
                    instanceof IncidentCommand.ReportUndeliverable(String person, long sequence)) {
                heard.add(page(asked.incidentId(), sequence, person));
            }
        }
        for (IncidentRecord recorded : world.log.values(Topics.EVENTS)) {
            for (String person : paged(recorded.event())) {
                assertThat(heard)
                        .contains(page(recorded.incidentId(), recorded.sequence(), person));
            }
        }
    }

    private static List<String> paged(IncidentEvent event) {
        return event instanceof IncidentEvent.Assigned(var assignment)
                ? assignment.paged()
                : List.of();
    }

    private static String page(String incidentId, long sequence, String person) {
        return "incident %s, event %d, %s".formatted(incidentId, sequence, person);
    }

    /** A message arrives again only after a doubt, and what is recorded as sent has arrived. */
    static void arrivals(World world) {
        Map<DeliveryId, Integer> doubts = new HashMap<>();
        for (DeliveryRecord recorded : world.log.values(Topics.NOTIFICATIONS)) {
            DeliveryId id = recorded.delivery();
            switch (recorded.event()) {
                case DeliveryEvent.Sent _ ->
                        assertThat(world.providers.arrived()).as("what is sent").containsKey(id);
                case DeliveryEvent.AttemptFailed failed when failed.unknown() ->
                        doubts.merge(id, 1, Integer::sum);
                case DeliveryEvent _ -> {}
            }
        }
        world.providers
                .arrived()
                .forEach(
                        (id, times) -> {
                            int allowed =
                                    1 + doubts.getOrDefault(id, 0) + world.providers.doubts(id);
                            assertThat(times).as("arrivals of %s", id).isLessThanOrEqualTo(allowed);
                        });
    }

    /**
     * A task that reads the same at the same times and never crashes writes the same, to the byte,
     * and has the same in every store.
     */
    static void noCrashCanBeSeen(World world, Path folder) {
        for (Application application : world.applications) {
            for (Task task : application.tasks()) {
                Path own =
                        folder.resolve(
                                "undisturbed-%s-%d"
                                        .formatted(task.part().name(), task.partition()));
                noCrashCanBeSeen(task, own);
            }
        }
    }

    private static void noCrashCanBeSeen(Task task, Path folder) {
        List<Written> written = new ArrayList<>();
        try (Run run = new Run(task.part(), folder, World.START)) {
            for (Step step : task.lasting().steps) {
                written.addAll(run.take(step));
            }
        }
        Changelogs stores = new Changelogs();
        stores.takeAll(written);
        assertThat(forOthers(task.lasting().written))
                .as("what " + task.part().name() + " wrote")
                .isEqualTo(forOthers(written));
        assertThat(task.lasting().changelogs.asText())
                .as("what " + task.part().name() + " keeps")
                .isEqualTo(stores.asText());
    }

    private static List<String> forOthers(List<Written> written) {
        return written.stream()
                .filter(one -> one.store().isEmpty())
                .map(
                        one ->
                                one.topic()
                                        + " "
                                        + new String(one.record().value(), StandardCharsets.UTF_8))
                .toList();
    }
}
