package dev.leash.sheets;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.google.BrowserEditor;
import dev.leash.fake.google.Call;
import dev.leash.fake.google.FakeGoogle;
import dev.leash.fake.google.View;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Summaries;
import dev.leash.settings.Settings;
import dev.leash.sheets.export.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A great many changes come to a spreadsheet within what Google allows, and as the log has them.
 */
@Tag("broker")
@Order(1)
class GoogleVolumeTest {

    private static final int INCIDENTS = 10_000;
    private static final int MOST = 40;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** They leave one minute apart, and those that were slow on their way arrive closer. */
    private static final Duration ALMOST_A_MINUTE = MINUTE.minusSeconds(5);

    @TempDir Path folder;

    @Test
    void tenThousandIncidentsWithThreeChangesEachLandAsTheLogHasThem() {
        List<List<IncidentRecord>> lives = lives();
        try (FakeGoogle google = FakeGoogle.start();
                Kafka kafka = new Kafka(folder.resolve("kafka"))) {
            String id = edited(google);
            long began = System.nanoTime();
            try (SheetsPart part = SheetsPart.start(settings(google, id, kafka))) {
                kafka.happen(lives.stream().map(List::getFirst).toList());
                for (int change = 1; change <= 3; change++) {
                    int next = change;
                    kafka.happen(lives.stream().map(life -> life.get(next)).toList());
                }
                await().atMost(Duration.ofMinutes(4))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> part.exportLag() == 0 && isComplete(google.view(id)));
                await().atMost(MINUTE)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertSaysWhatHappened(google.view(id), lives));
            }
            print(google, Duration.ofNanos(System.nanoTime() - began));
            assertWithinWhatGoogleAllows(google);
        }
    }

    /** Opened, assigned, acknowledged; then resolved, or every third taken over by bob. */
    private static List<List<IncidentRecord>> lives() {
        List<List<IncidentRecord>> lives = new ArrayList<>();
        for (int id = 1; id <= INCIDENTS; id++) {
            List<IncidentRecord> life =
                    new ArrayList<>(Events.life(id, Events.START.plusSeconds(id)));
            if (id % 3 == 0) {
                life.set(3, takenOver(life));
            }
            lives.add(life);
        }
        return lives;
    }

    private static IncidentRecord takenOver(List<IncidentRecord> life) {
        IncidentRecord last = life.getLast();
        return new Summaries(_ -> Lifecycle.replay(life.subList(0, 3)))
                .complete(
                        new IncidentRecord(
                                last.incidentId(),
                                last.sequence(),
                                last.at(),
                                Actor.person("bob", Actor.Via.WEB),
                                "cause",
                                new Acknowledged("bob", null)));
    }

    /** The worksheets people edit are there, so that whatever is written is the export. */
    private static String edited(FakeGoogle google) {
        String id = google.create("On call");
        BrowserEditor hand = google.hand(id);
        hand.addSheet("contacts");
        hand.paste("contacts!A1", List.of(List.of("name", "email"), List.of("alice", "a@b.c")));
        hand.addSheet("schedule");
        hand.paste("schedule!A1", List.of(List.of("start_time", "end_time", "assignees")));
        return id;
    }

    private static boolean isComplete(View view) {
        return view.sheets().contains("timeline")
                && view.rows("timeline!A2:A").size() == 4 * INCIDENTS;
    }

    private static void assertSaysWhatHappened(View view, List<List<IncidentRecord>> lives) {
        assertThat(view.rows("incidents!A2:I").stream().map(GoogleVolumeTest::incident))
                .containsExactlyInAnyOrderElementsOf(
                        lives.stream().map(GoogleVolumeTest::incidentAfter).toList());
        assertThat(view.rows("timeline!A2:B").stream().map(row -> String.join(":", row)))
                .containsExactlyInAnyOrderElementsOf(
                        lives.stream()
                                .flatMap(List::stream)
                                .map(one -> one.incidentId() + ":" + one.sequence())
                                .toList());
        assertThat(view.formulas("incidents").keySet())
                .hasSize(INCIDENTS)
                .allMatch(cell -> cell.startsWith("H"));
    }

    private static String incident(List<String> row) {
        return String.join(":", row.get(0), row.get(2), row.get(3), row.get(6));
    }

    private static String incidentAfter(List<IncidentRecord> life) {
        Incident.Known known = (Incident.Known) Lifecycle.replay(life);
        return String.join(
                ":",
                known.id(),
                known.state().name().toLowerCase(Locale.ROOT),
                known.owner().orElse(""),
                "Disk full on db-" + known.id());
    }

    private static void assertWithinWhatGoogleAllows(FakeGoogle google) {
        assertThat(google.calls()).allMatch(Call::isApplied);
        assertThat(google.busiest(Call.Kind.READ, ALMOST_A_MINUTE)).isLessThanOrEqualTo(MOST);
        assertThat(google.busiest(Call.Kind.WRITE, ALMOST_A_MINUTE)).isLessThanOrEqualTo(MOST);
        List<Call> flushes =
                google.calls().stream().filter(GoogleVolumeTest::isOfTheExport).toList();
        for (int at = 1; at < flushes.size(); at++) {
            boolean isTwoWrites =
                    flushes.get(at).kind() == Call.Kind.WRITE
                            && flushes.get(at - 1).kind() == Call.Kind.WRITE;
            assertThat(isTwoWrites)
                    .as("a write without a look before it: %s", flushes.get(at))
                    .isFalse();
        }
    }

    private static boolean isOfTheExport(Call call) {
        return call.kind() == Call.Kind.WRITE || call.heard().query().contains("incidents");
    }

    private static void print(FakeGoogle google, Duration took) {
        List<Call> calls = google.calls();
        System.out.printf(
                "%d incidents with three changes each (%d events) in %d s: calls by method %s,"
                        + " of the export %s; at most %d reads and %d writes in a minute%n",
                INCIDENTS,
                4 * INCIDENTS,
                took.toSeconds(),
                calls.stream().collect(groupingBy(Call::method, counting())),
                calls.stream()
                        .filter(GoogleVolumeTest::isOfTheExport)
                        .collect(groupingBy(Call::kind, counting())),
                google.busiest(Call.Kind.READ, MINUTE),
                google.busiest(Call.Kind.WRITE, MINUTE));
    }

    private Settings settings(FakeGoogle google, String id, Kafka kafka) {
        return Settings.of(
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "DATA_DIR", folder.toString(),
                        "PUBLIC_URL", "https://leash.example.com",
                        "GOOGLE_SPREADSHEET_ID", id,
                        "GOOGLE_CREDENTIALS_JSON", google.account().json(),
                        "GOOGLE_SHEETS_ROOT_URL", google.rootUrl().toString()));
    }
}
