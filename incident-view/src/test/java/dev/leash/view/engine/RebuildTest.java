package dev.leash.view.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Contact;
import dev.leash.testbroker.PatientAwaits;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.view.Log;
import dev.leash.view.directory.DirectoryProjection;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version is built beside the one that serves, and nobody sees it happen. */
@Tag("broker")
class RebuildTest {

    private static final List<String> OLD =
            IntStream.rangeClosed(1, 3).mapToObj(number -> "Incident " + number).toList();

    @TempDir static Path brokerFolder;
    private static TestBroker broker;
    private static KafkaAccess kafka;
    private static Producers producers;

    @TempDir Path folder;
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        broker = TestBroker.start(brokerFolder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        var _ = new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        IntStream.rangeClosed(1, 3).forEach(number -> open(number, "Incident " + number));
    }

    @AfterAll
    static void stop() {
        producers.close();
        broker.close();
    }

    @BeforeEach
    void serveTheFirstVersion() {
        running(
                new Titles(1),
                view -> assertThat(Titles.all(view)).startsWith(OLD.toArray(String[]::new)));
    }

    @Test
    void theOldVersionServesAndFollowsTheLogUntilTheNewOneHasCaughtUp() {
        running(
                gated(2),
                view -> {
                    assertThat(Titles.all(view)).containsAll(OLD);
                    assertThat(view.building()).containsExactly(Titles.NAME);
                    open(100, "While it is built");
                    await().until(
                                    () ->
                                            Titles.all(view).stream()
                                                    .anyMatch(
                                                            title ->
                                                                    title.startsWith(
                                                                            "While it is built")));

                    List<Integer> seen = new CopyOnWriteArrayList<>();
                    Thread reading =
                            Thread.ofPlatform()
                                    .start(
                                            () -> {
                                                while (!view.building().isEmpty()) {
                                                    seen.add(Titles.all(view).size());
                                                }
                                            });
                    gate.countDown();
                    await().until(() -> view.building().isEmpty());
                    await().until(() -> !reading.isAlive());

                    assertThat(Titles.all(view))
                            .contains("Incident 1 in version 2")
                            .doesNotContain("Incident 1");
                    assertThat(seen).isNotEmpty().allMatch(size -> size == Titles.all(view).size());
                });
        running(new Titles(2), view -> assertThat(view.building()).isEmpty());
    }

    @Test
    void killedWhileItIsBuiltTheOldVersionServesAgainAndTheNewOneIsBuiltAllTheSame() {
        Path killed = folder.resolve("killed");
        running(
                gated(2),
                view -> {
                    await().until(() -> gate.getCount() == 1 && !view.building().isEmpty());
                    copy(folder.resolve("data"), killed);
                    gate.countDown();
                });

        try (View view = View.open(killed, List.of(new Titles(2)))) {
            assertThat(Titles.all(view)).contains("Incident 1");
            try (ViewReader reader = ViewReader.start(view, kafka, Clock.systemUTC(), _ -> {})) {
                await().until(() -> Titles.all(view).contains("Incident 1 in version 2"));
                assertThat(reader.status().trouble()).isNull();
            }
        }
    }

    @Test
    void whatCannotBeReadIsRefusedUntilItIsBuiltAndNothingElseIs() {
        try (View view =
                        View.open(
                                folder.resolve("data"),
                                List.of(gated(3), new DirectoryProjection()));
                ViewReader reader = ViewReader.start(view, kafka, Clock.systemUTC(), _ -> {})) {
            assertThatThrownBy(() -> Titles.all(view)).isInstanceOf(NotReadyException.class);
            gate.countDown();
            await().until(() -> view.served().contains(Titles.NAME));
            assertThat(Titles.all(view)).contains("Incident 1 in version 3");
            await().until(() -> reader.status().ready());
        }
    }

    /**
     * Its fold cannot go on with the old tables, although it said so: that holds up nothing for
     * long.
     */
    @Test
    void anOldVersionThatCannotBeGoneOnWithHoldsUpNothing() {
        try (View view = View.open(folder.resolve("data"), List.of(new Titles(4)));
                ViewReader _ = ViewReader.start(view, kafka, Clock.systemUTC(), _ -> {})) {
            open(200, "Whatever the old tables make of it");
            await().until(() -> Titles.all(view).contains("Incident 1 in version 4"));
        }
    }

    /**
     * Compacted, the topic no longer tells that somebody is gone: it has to be read from the
     * beginning.
     */
    @Test
    void whoWasDeletedWhileNobodyLookedIsGone() {
        Path data = folder.resolve("people");
        try (View view = View.open(data, List.of(new DirectoryProjection()))) {
            view.fill(new Log().contact("gone@example.com").records());
            assertThat(new DirectoryView(view).contact("gone@example.com")).isPresent();
        }
        var record =
                new DirectoryRecord.OfContact(
                        new Contact(
                                "here@example.com",
                                "here@example.com",
                                null,
                                Contact.Role.RESPONDER));
        producers.send(Topics.DIRECTORY, record.key(), record).join();

        try (View view = View.open(data, List.of(new DirectoryProjection()))) {
            DirectoryView people = new DirectoryView(view);
            assertThatThrownBy(() -> people.contact("gone@example.com"))
                    .isInstanceOf(NotReadyException.class);
            try (ViewReader _ = ViewReader.start(view, kafka, Clock.systemUTC(), _ -> {})) {
                await().until(() -> !view.served().isEmpty());
                assertThat(people.contact("here@example.com")).isPresent();
                assertThat(people.contact("gone@example.com")).isEmpty();
            }
        }
    }

    private Titles gated(int version) {
        Titles titles = new Titles(version);
        titles.whenDone =
                () -> {
                    if (Thread.currentThread().getName().equals("leash-view-rebuild")) {
                        pass();
                    }
                };
        return titles;
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void running(Titles titles, Consumer<View> test) {
        try (View view = View.open(folder.resolve("data"), List.of(titles));
                ViewReader reader = ViewReader.start(view, kafka, Clock.systemUTC(), _ -> {})) {
            assertThat(reader.awaitCaughtUp(PatientAwaits.AT_MOST)).isTrue();
            test.accept(view);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(int number, String title) {
        producers
                .send(
                        Topics.EVENTS,
                        "" + number,
                        Topics.EVENTS
                                .codec()
                                .decode(
                                        new Log()
                                                .opened("" + number, title)
                                                .records()
                                                .getFirst()
                                                .value()))
                .join();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
