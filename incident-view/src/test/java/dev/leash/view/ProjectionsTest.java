package dev.leash.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Summaries;
import dev.leash.view.deadletter.DeadLetterRow;
import dev.leash.view.deadletter.SetAside;
import dev.leash.view.delivery.ChannelRow;
import dev.leash.view.delivery.Channels;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.engine.ChangeSet;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.SkippedRecords;
import dev.leash.view.engine.View;
import dev.leash.view.incident.IncidentFilter;
import dev.leash.view.incident.Incidents;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What records of the log make of the view. */
class ProjectionsTest {

    private static final IncidentFilter ALL = IncidentFilter.of(EnumSet.allOf(State.class), "");

    @TempDir Path folder;
    private View view;
    private Incidents incidents;

    @BeforeEach
    void open() {
        view = View.open(folder, Projections.all());
        incidents = new Incidents(view);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void leavesEachIncidentAsItsLastEventLeftIt() {
        fold(new Log().opened("1", "a").assigned("1", 2).opened("2", "b").acknowledged("1", 3));

        assertThat(state("1")).isEqualTo(State.IN_PROGRESS);
        assertThat(state("2")).isEqualTo(State.PENDING);
        assertThat(incidents.events("1")).hasSize(3);
        assertThat(incidents.counts(ALL))
                .containsEntry(State.IN_PROGRESS, 1L)
                .containsEntry(State.PENDING, 1L)
                .containsEntry(State.ASSIGNED, 0L);
        assertThat(passedOver()).isEmpty();
    }

    @Test
    void takesNoEventTwice() {
        fold(new Log().opened("1", "a").assigned("1", 2).assigned("1", 2).opened("1", "a"));

        assertThat(incidents.find("1").orElseThrow().summary().sequence()).isEqualTo(2);
        assertThat(incidents.events("1")).hasSize(2);
        assertThat(incidents.damaged()).isEmpty();
    }

    @Test
    void keepsADamagedHistoryAsItWasAndGoesOnWithTheOthers() {
        fold(new Log().opened("1", "a").acknowledged("1", 7).opened("2", "b"));

        assertThat(state("1")).isEqualTo(State.PENDING);
        assertThat(incidents.damaged()).containsOnlyKeys("1");
        assertThat(incidents.find("2")).isPresent();
    }

    @Test
    void showsWhatTheNewestEventSaysAndThatEventsBeforeItAreMissing() {
        Log log = new Log().opened("1", "a").assigned("1", 2).acknowledged("1", 3);
        Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);

        for (var record : log.records()) {
            IncidentRecord whole = summaries.complete(Topics.EVENTS.codec().decode(record.value()));
            if (whole.sequence() != 2) {
                view.fill(
                        List.of(
                                new ConsumerRecord<>(
                                        record.topic(),
                                        0,
                                        whole.sequence(),
                                        record.key(),
                                        Topics.EVENTS.codec().encode(whole))));
            }
        }

        assertThat(state("1")).isEqualTo(State.IN_PROGRESS);
        assertThat(incidents.damaged())
                .containsEntry(
                        "1",
                        "event 1-3 came where 2 was expected: what happened between is missing");
    }

    @Test
    void whatOnlyANewerVersionKnowsHasItsPlace() {
        String newer =
                "{\"type\":\"incident.teleported\",\"v\":1,\"id\":\"1-3\",\"incident_id\":\"1\",\"sequence\":3,\"at\":\"2026-11-21T02:39:03Z\",\"actor\":{\"kind\":\"LEASH\",\"name\":\"leash\",\"via\":\"TELEPORTER\"},\"cause\":\"c\",\"data\":{}}";
        fold(
                new Log()
                        .opened("1", "a")
                        .assigned("1", 2)
                        .raw(Topics.EVENTS.name(), "1", newer)
                        .acknowledged("1", 4));

        assertThat(state("1")).isEqualTo(State.IN_PROGRESS);
        assertThat(incidents.find("1").orElseThrow().summary().sequence()).isEqualTo(4);
        assertThat(incidents.damaged()).isEmpty();
        assertThat(incidents.events("1")).hasSize(4);
        assertThat(passedOver()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoRecordAtAll() {
        Log log = new Log();
        for (Projection projection : Projections.all()) {
            for (String topic : projection.topics()) {
                log.raw(topic, "1", "\u0000 not json")
                        .raw(topic, "1", "")
                        .raw(topic, "1", "null")
                        .raw(topic, "1", "[1]")
                        .raw(topic, "1", "{}");
            }
        }

        fold(log);

        assertThat(passedOver().stream().mapToLong(SkippedRecords.Row::count).sum())
                .isEqualTo(5 * 8);
        assertThat(new SetAside(view).count()).isEqualTo(5);
        assertThat(incidents.list(ALL, true, 0, 10)).isEmpty();
    }

    /** The reason says where in the record it is, so there could be one for each record. */
    @Test
    void reasonsAreToldApartUpToAHundred() {
        Log log = new Log();
        for (int line = 1; line <= 300; line++) {
            log.raw(Topics.OUTBOX.name(), "m1", "\n".repeat(line) + "no JSON");
        }

        fold(log);
        fold(new Log().raw(Topics.OUTBOX.name(), "m1", "\nno JSON"));

        assertThat(passedOver())
                .filteredOn(row -> row.reason().equals("for other reasons"))
                .singleElement()
                .extracting(SkippedRecords.Row::count)
                .isEqualTo(200L);
    }

    @Test
    void followsADeliveryToItsEnd() {
        ChangeSet changed = fold(new Log().delivered("1", false));

        assertThat(new Deliveries(view).of("1"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.status()).isEqualTo(DeliveryStatus.SENT);
                            assertThat(row.attempt()).isEqualTo(2);
                            assertThat(row.possibleDuplicate()).isTrue();
                            assertThat(row.nextAttemptAt()).isNull();
                        });
        assertThat(changed.words()).containsExactlyInAnyOrder("1", "people");
    }

    @Test
    void aChannelRemembersHowItsLastMessageWent() {
        fold(new Log().delivered("1", false));

        assertThat(new Channels(view).all())
                .contains(
                        new ChannelRow(
                                Channel.SMS,
                                false,
                                Log.START.plusSeconds(3),
                                Log.START.plusSeconds(2),
                                "the line is busy",
                                0));
    }

    @Test
    void theDirectoryForgetsWhatIsGone() {
        ChangeSet changed = fold(new Log().contact("a@x").contact("b@x").contactGone("a@x"));

        assertThat(new DirectoryView(view).contacts())
                .extracting(Contact::id)
                .containsExactly("b@x");
        assertThat(changed.words()).contains("directory", "people");
    }

    @Test
    void aDeadLetterThatWasRetriedIsNoneAnyMore() {
        Log log = new Log().deadLetter("leash.commands-0@1").deadLetter("leash.commands-0@2");
        fold(log);
        fold(log.deadLetterRetried("leash.commands-0@1"));

        assertThat(new SetAside(view).newest(10))
                .extracting(DeadLetterRow::origin)
                .containsExactly("leash.commands-0@2");
    }

    @Test
    void saysWhichRequestsAreNowShown() {
        assertThat(fold(new Log().opened("1", "a").assigned("1", 2)).causes())
                .containsExactlyInAnyOrder("cause-1-1", "cause-1-2");
    }

    @Test
    void findsCountsAndPages() {
        fold(Log.night());
        IncidentFilter resolved = IncidentFilter.of(EnumSet.of(State.RESOLVED), "");

        assertThat(incidents.counts(resolved))
                .containsEntry(State.RESOLVED, 6L)
                .containsEntry(State.ASSIGNED, 14L);
        assertThat(numbers(resolved, 0, 2)).containsExactly("18", "15");
        assertThat(incidents.after(resolved, true, "15", 2))
                .extracting(one -> one.id())
                .containsExactly("12", "9");
        IncidentFilter both =
                IncidentFilter.of(EnumSet.of(State.RESOLVED, State.ASSIGNED, State.ERROR), "");
        assertThat(numbers(both, 1, 4)).containsExactly("19", "18", "17", "16");
        assertThat(incidents.after(both, false, "2", 2))
                .extracting(one -> one.id())
                .containsExactly("3", "4");
        assertThat(incidents.events("3"))
                .extracting(one -> one.sequence())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(new Deliveries(view).of("3")).hasSize(1);
    }

    @Test
    void searchesForWordsAsTheyAreWritten() {
        fold(Log.night());

        assertThat(numbers(words("NUMBER inc-7"), 0, 9)).containsExactly("7");
        assertThat(incidents.counts(words("inc-7"))).containsEntry(State.ASSIGNED, 1L);
        for (String text : List.of("%", "_", "!", "\\", "' OR 1=1 --", "\"", ":word0 ?")) {
            assertThat(numbers(words(text), 0, 9)).as(text).isEmpty();
        }
    }

    @Test
    void theMostUrgentComeFirstAndWhatIsOverNotAtAll() {
        fold(
                new Log()
                        .opened("1", "worked on")
                        .assigned("1", 2)
                        .acknowledged("1", 3)
                        .opened("2", "nobody")
                        .opened("3", "over")
                        .assigned("3", 2)
                        .acknowledged("3", 3)
                        .resolved("3", 4)
                        .opened("4", "no answer yet")
                        .assigned("4", 2));

        assertThat(incidents.urgentFirst(ALL, 0, 10))
                .extracting(row -> row.id())
                .containsExactly("2", "4", "1");
        assertThat(incidents.urgentFirst(ALL, 1, 1))
                .extracting(row -> row.id())
                .containsExactly("4");
    }

    /** The counters are kept, never counted: they have to say what counting would. */
    @Test
    void countersAgreeWithTheLinesHoweverTheRecordsAreCut() {
        List<ConsumerRecord<String, byte[]>> records = Log.night().records();
        for (int from = 0; from < records.size(); from += 7) {
            view.fill(records.subList(from, Math.min(records.size(), from + 7)));

            Map<String, Long> counted =
                    view
                            .reader("incidents")
                            .list(
                                    "SELECT state, count(*) FROM incident GROUP BY state",
                                    Map.of(),
                                    (row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                            .stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            incidents
                    .counts(ALL)
                    .forEach(
                            (state, count) ->
                                    assertThat(count)
                                            .isEqualTo(counted.getOrDefault(state.name(), 0L)));
        }
    }

    private static IncidentFilter words(String words) {
        return IncidentFilter.of(EnumSet.allOf(State.class), words);
    }

    private List<String> numbers(IncidentFilter filter, int skip, int most) {
        return incidents.list(filter, true, skip, most).stream().map(row -> row.id()).toList();
    }

    private ChangeSet fold(Log log) {
        return view.fill(log.records());
    }

    private State state(String id) {
        return incidents.find(id).orElseThrow().state();
    }

    private List<SkippedRecords.Row> passedOver() {
        return new SkippedRecords(view).all();
    }
}
