package dev.leash.view.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.view.Log;
import dev.leash.view.Projections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view keeps over batches, crashes and damage. */
class ViewTest {

    private static final List<ConsumerRecord<String, byte[]>> NIGHT = Log.night().records();

    @TempDir Path folder;

    private static View open(Path folder) {
        return View.open(folder, Projections.all());
    }

    /** Every row of every table, but where each stands in the log. */
    private static List<Map<String, Object>> dump(View view) {
        Reader reader = view.reader();
        return view.served().stream()
                .flatMap(name -> tables(reader, name).stream())
                .flatMap(
                        table ->
                                reader
                                        .list(
                                                "SELECT * FROM " + table + " ORDER BY 1, 2",
                                                Map.of(),
                                                ViewTest::row)
                                        .stream())
                .toList();
    }

    private static List<String> tables(Reader reader, String name) {
        return reader.list(
                "SELECT '%s.' || name FROM %s.sqlite_master WHERE type = 'table' AND name NOT IN ('generation', 'position') ORDER BY name"
                        .formatted(name, name),
                Map.of(),
                (row, _) -> row.getString(1));
    }

    private static Map<String, Object> row(ResultSet row, StatementContext context)
            throws SQLException {
        return readable(new MapMapper().map(row, context));
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
    void whatWasLeftOfADeletedFileIsRemovedAndNothingElse() throws IOException {
        open(folder).close();
        Path files = folder.resolve("view");
        Path left = Files.createFile(files.resolve("incidents-99.sqlite-wal"));
        List<Path> others =
                List.of(
                        Files.createFile(files.resolve("incidents-99.sqlite-notes")),
                        Files.createFile(files.resolve("notes-1.sqlite-wal")));

        open(folder).close();

        assertThat(left).doesNotExist();
        assertThat(others).allSatisfy(other -> assertThat(other).exists());
    }

    @Test
    void comesOutTheSameInOneBatchAndInMany() {
        try (View whole = open(folder.resolve("whole"));
                View pieces = open(folder.resolve("pieces"))) {
            whole.fill(NIGHT);
            for (int i = 0; i < NIGHT.size(); i += 7) {
                pieces.fill(NIGHT.subList(i, Math.min(NIGHT.size(), i + 7)));
            }

            assertThat(dump(pieces)).isNotEmpty().isEqualTo(dump(whole));
        }
    }

    @Test
    void goesOnWhereItWasAfterACrash() {
        try (View whole = open(folder.resolve("whole"))) {
            whole.fill(NIGHT);
            try (View first = open(folder.resolve("crashed"))) {
                first.fill(NIGHT.subList(0, 40));
            }
            try (View second = open(folder.resolve("crashed"))) {
                second.fill(NIGHT);

                assertThat(dump(second)).isEqualTo(dump(whole));
            }
        }
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() {
        Titles titles = new Titles(1);
        try (View view = View.open(folder, List.of(titles))) {
            view.fill(NIGHT.subList(0, 10));
            List<Map<String, Object>> before = dump(view);

            titles.failing = true;
            assertThatThrownBy(() -> view.fill(NIGHT)).hasMessage("the disk is full");
            assertThat(dump(view)).isEqualTo(before);

            titles.failing = false;
            view.fill(NIGHT);
            assertThat(Titles.all(view)).hasSize(20);
        }
    }

    @Test
    void readersSeeTheLastWholeBatchWhileTheNextIsWritten() {
        Titles titles = new Titles(1);
        try (View view = View.open(folder, List.of(titles))) {
            view.fill(NIGHT.subList(0, 1));
            titles.whenDone = () -> assertThat(Titles.all(view)).hasSize(1);
            view.fill(NIGHT);

            assertThat(Titles.all(view)).hasSize(20);
        }
    }

    @Test
    void whatIsDamagedOrLeftBehindByAnOldReleaseIsMadeAgain() {
        try (View view = open(folder)) {
            view.fill(NIGHT);
        }
        write(folder.resolve("view.sqlite"), "of the release before projections");
        overwrite("incidents-");

        try (View view = open(folder)) {
            assertThat(view.served()).contains("deliveries").doesNotContain("incidents");
            assertThat(folder.resolve("view.sqlite")).doesNotExist();
        }
    }

    private void overwrite(String prefix) {
        try (Stream<Path> files = Files.list(folder.resolve("view"))) {
            files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .forEach(
                            file ->
                                    write(
                                            file,
                                            "no database, but long enough to look like one"
                                                    .repeat(40)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsAnotherLogFromItsOwn() {
        TopicPartition events = new TopicPartition("incident.events", 0);
        List<Position> stored = List.of(new Position("incident.events", "one", 0, 50));

        assertThat(continues(stored, "one", events, 0, 60)).isTrue();
        assertThat(continues(stored, "two", events, 0, 60)).isFalse();
        assertThat(continues(stored, "one", events, 51, 60)).isFalse();
        assertThat(continues(stored, "one", events, 0, 49)).isFalse();
        TopicPartition outbox = new TopicPartition("leash.outbox", 0);
        assertThat(continues(List.of(new Position("leash.outbox", "o", 0, 5)), "o", outbox, 9, 9))
                .as("forgets by itself")
                .isTrue();
    }

    private static boolean continues(
            List<Position> stored, String id, TopicPartition partition, long beginning, long end) {
        return LogStart.continues(
                stored,
                Map.of(partition.topic(), id),
                Map.of(partition, beginning),
                Map.of(partition, end));
    }
}
