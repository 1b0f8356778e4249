package dev.leash.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewFileTest {

    private static final List<String> TABLES =
            List.of(
                    "incident",
                    "event",
                    "delivery",
                    "directory",
                    "outbox",
                    "dead_letter",
                    "passed_over");

    @TempDir Path folder;

    private static Log night() {
        Log log = new Log();
        for (int i = 1; i <= 20; i++) {
            String id = Integer.toString(i);
            log.opened(id, "Incident number " + i).assigned(id, 2).delivered(id, i % 2 == 0);
            if (i % 3 == 0) {
                log.acknowledged(id, 3).resolved(id, 4);
            }
        }
        return log.contact("a@x")
                .contact("b@x")
                .contactGone("a@x")
                .message("m1")
                .message("m2")
                .raw("leash.outbox", "x", "{");
    }

    private static void write(ViewFile file, List<ConsumerRecord<String, byte[]>> records) {
        new ViewWriter(file)
                .write(
                        batch -> records.forEach(batch::add),
                        List.of(
                                new Position(
                                        "incident.events",
                                        "id",
                                        0,
                                        records.getLast().offset() + 1)));
    }

    private static List<Map<String, Object>> dump(ViewFile file) {
        return TABLES.stream()
                .flatMap(
                        table ->
                                file
                                        .reader()
                                        .withHandle(
                                                handle ->
                                                        handle.createQuery(
                                                                        "SELECT * FROM "
                                                                                + table
                                                                                + " ORDER BY 1, 2")
                                                                .mapToMap()
                                                                .list())
                                        .stream())
                .map(ViewFileTest::readable)
                .toList();
    }

    private static Map<String, Object> readable(Map<String, Object> row) {
        Map<String, Object> readable = new TreeMap<>();
        row.forEach(
                (name, value) ->
                        readable.put(
                                name,
                                value instanceof byte[] bytes
                                        ? new String(bytes, StandardCharsets.UTF_8)
                                        : String.valueOf(value)));
        return readable;
    }

    @Test
    void comesOutTheSameInOneBatchAndInMany() {
        List<ConsumerRecord<String, byte[]>> records = night().records();
        try (ViewFile whole = ViewFile.open(folder.resolve("whole"));
                ViewFile pieces = ViewFile.open(folder.resolve("pieces"))) {
            write(whole, records);
            for (int i = 0; i < records.size(); i += 7) {
                write(pieces, records.subList(i, Math.min(records.size(), i + 7)));
            }

            assertThat(dump(pieces)).isNotEmpty().isEqualTo(dump(whole));
        }
    }

    @Test
    void aDeadLetterThatWasRetriedIsNoneAnyMore() {
        Log log = new Log().deadLetter("leash.commands-0@1").deadLetter("leash.commands-0@2");
        try (ViewFile file = ViewFile.open(folder)) {
            write(file, log.records());
            write(file, new Log().deadLetterRetried("leash.commands-0@1").records());

            assertThat(new Aside(file.reader()).deadLetters(10))
                    .extracting(DeadLetterRow::origin)
                    .containsExactly("leash.commands-0@2");
        }
    }

    @Test
    void goesOnWhereItWasAfterACrash() {
        List<ConsumerRecord<String, byte[]>> records = night().records();
        try (ViewFile whole = ViewFile.open(folder.resolve("whole"))) {
            write(whole, records);
            try (ViewFile first = ViewFile.open(folder.resolve("crashed"))) {
                write(first, records.subList(0, 40));
            }
            try (ViewFile second = ViewFile.open(folder.resolve("crashed"))) {
                long next = new ViewWriter(second).positions().getFirst().next();
                assertThat(next).isEqualTo(40);
                write(second, records.subList((int) next, records.size()));

                assertThat(dump(second)).isEqualTo(dump(whole));
            }
        }
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() {
        List<ConsumerRecord<String, byte[]>> records = night().records();
        try (ViewFile file = ViewFile.open(folder)) {
            write(file, records.subList(0, 10));
            List<Map<String, Object>> before = dump(file);

            assertThatThrownBy(
                            () ->
                                    new ViewWriter(file)
                                            .write(
                                                    batch -> {
                                                        records.subList(10, 30).forEach(batch::add);
                                                        throw new IllegalStateException(
                                                                "the disk is full");
                                                    },
                                                    List.of(
                                                            new Position(
                                                                    "incident.events",
                                                                    "id",
                                                                    0,
                                                                    30))))
                    .hasMessage("the disk is full");

            assertThat(dump(file)).isEqualTo(before);
            assertThat(new ViewWriter(file).positions().getFirst().next()).isEqualTo(10);
        }
    }

    @Test
    void anotherVersionOrADamagedFileIsMadeAgain() throws IOException, SQLException {
        try (ViewFile file = ViewFile.open(folder)) {
            write(file, night().records());
        }
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("view.sqlite"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        try (ViewFile file = ViewFile.open(folder)) {
            assertThat(dump(file)).isEmpty();
            assertThat(new ViewWriter(file).positions()).isEmpty();
        }

        Files.writeString(
                folder.resolve("view.sqlite"),
                "this is no database, but long enough to look like one".repeat(40));
        try (ViewFile file = ViewFile.open(folder)) {
            assertThat(dump(file)).isEmpty();
        }
    }

    @Test
    void readersSeeTheLastWholeBatchWhileTheNextIsWritten() {
        List<ConsumerRecord<String, byte[]>> records = night().records();
        try (ViewFile file = ViewFile.open(folder)) {
            Incidents incidents = new Incidents(file.reader());
            IncidentFilter all = IncidentFilter.of(EnumSet.allOf(State.class), "");
            write(file, records.subList(0, 5));
            new ViewWriter(file)
                    .write(
                            batch -> {
                                records.subList(5, records.size()).forEach(batch::add);
                                assertThat(incidents.list(all, true, 0, 100)).hasSize(1);
                            },
                            List.of());

            assertThat(incidents.list(all, true, 0, 100)).hasSize(20);
        }
    }

    @Test
    void findsCountsAndPages() {
        try (ViewFile file = ViewFile.open(folder)) {
            write(file, night().records());
            Incidents incidents = new Incidents(file.reader());
            IncidentFilter resolved = IncidentFilter.of(EnumSet.of(State.RESOLVED), "");

            assertThat(incidents.counts(resolved))
                    .containsEntry(State.RESOLVED, 6L)
                    .containsEntry(State.ASSIGNED, 14L);
            assertThat(incidents.list(resolved, true, 0, 2))
                    .extracting(IncidentRow::id)
                    .containsExactly("18", "15");
            assertThat(incidents.after(resolved, true, "15", 2))
                    .extracting(IncidentRow::id)
                    .containsExactly("12", "9");
            assertThat(
                            incidents.list(
                                    IncidentFilter.of(EnumSet.allOf(State.class), "NUMBER inc-7"),
                                    true,
                                    0,
                                    9))
                    .extracting(IncidentRow::id)
                    .containsExactly("7");
            for (String words : List.of("%", "_", "!", "\\", "' OR 1=1 --", "\"", ":word0 ?")) {
                assertThat(
                                incidents.list(
                                        IncidentFilter.of(EnumSet.allOf(State.class), words),
                                        true,
                                        0,
                                        9))
                        .as(words)
                        .isEmpty();
            }
            assertThat(incidents.deliveries("3")).hasSize(1);
            assertThat(incidents.events("3"))
                    .extracting(one -> one.sequence())
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void tellsAnotherLogFromItsOwn() {
        TopicPartition partition = new TopicPartition("incident.events", 0);
        List<Position> stored = List.of(new Position("incident.events", "one", 0, 50));

        assertThat(
                        LogStart.continues(
                                stored,
                                Map.of("incident.events", "one"),
                                Map.of(partition, 0L),
                                Map.of(partition, 60L)))
                .isTrue();
        assertThat(
                        LogStart.continues(
                                stored,
                                Map.of("incident.events", "two"),
                                Map.of(partition, 0L),
                                Map.of(partition, 60L)))
                .isFalse();
        assertThat(
                        LogStart.continues(
                                stored,
                                Map.of("incident.events", "one"),
                                Map.of(partition, 51L),
                                Map.of(partition, 60L)))
                .isFalse();
        assertThat(
                        LogStart.continues(
                                stored,
                                Map.of("incident.events", "one"),
                                Map.of(partition, 0L),
                                Map.of(partition, 49L)))
                .isFalse();
        TopicPartition outbox = new TopicPartition("leash.outbox", 0);
        assertThat(
                        LogStart.continues(
                                List.of(new Position("leash.outbox", "o", 0, 5)),
                                Map.of("leash.outbox", "o"),
                                Map.of(outbox, 9L),
                                Map.of(outbox, 9L)))
                .as("forgets by itself")
                .isTrue();
    }
}
