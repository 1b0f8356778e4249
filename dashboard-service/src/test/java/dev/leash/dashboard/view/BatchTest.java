package dev.leash.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Summaries;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Before NOTHING =
            new Before() {
                @Override
                public Optional<IncidentSummary> incident(String id) {
                    return Optional.empty();
                }

                @Override
                public List<Recorded> events(String id) {
                    return List.of();
                }

                @Override
                public Optional<DeliveryRow> delivery(String id) {
                    return Optional.empty();
                }

                @Override
                public Optional<MethodRow> method(String id) {
                    return Optional.empty();
                }

                @Override
                public Optional<ChannelRow> channel(Channel channel) {
                    return Optional.empty();
                }

                @Override
                public Optional<PostRow> post(String id) {
                    return Optional.empty();
                }

                @Override
                public Optional<EndpointRow> endpoint(String id) {
                    return Optional.empty();
                }
            };

    private static Batch fold(Log log) {
        Batch batch = new Batch(NOTHING);
        log.records().forEach(batch::add);
        return batch;
    }

    private static IncidentSummary incident(Batch batch, String id) {
        return Objects.requireNonNull(batch.incidents().get(id));
    }

    @Test
    void leavesEachIncidentAsItsLastEventLeftIt() {
        Batch batch =
                fold(
                        new Log()
                                .opened("1", "a")
                                .assigned("1", 2)
                                .opened("2", "b")
                                .acknowledged("1", 3));

        assertThat(incident(batch, "1").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(incident(batch, "2").state()).isEqualTo(State.PENDING);
        assertThat(batch.events()).hasSize(4);
        assertThat(batch.passedOver()).isEmpty();
    }

    @Test
    void takesNoEventTwice() {
        Batch batch =
                fold(new Log().opened("1", "a").assigned("1", 2).assigned("1", 2).opened("1", "a"));

        assertThat(incident(batch, "1").sequence()).isEqualTo(2);
        assertThat(batch.events()).hasSize(2);
        assertThat(batch.damages()).isEmpty();
    }

    @Test
    void keepsADamagedHistoryAsItWasAndGoesOnWithTheOthers() {
        Batch batch = fold(new Log().opened("1", "a").acknowledged("1", 7).opened("2", "b"));

        assertThat(incident(batch, "1").state()).isEqualTo(State.PENDING);
        assertThat(batch.damages()).containsOnlyKeys("1");
        assertThat(batch.incidents()).containsKey("2");
    }

    @Test
    void showsWhatTheNewestEventSaysAndThatEventsBeforeItAreMissing() {
        Log log = new Log().opened("1", "a").assigned("1", 2).acknowledged("1", 3);
        Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
        Batch batch = new Batch(NOTHING);

        for (var record : log.records()) {
            Recorded whole =
                    summaries.complete(Topics.EVENTS.codec().decode(record.value()));
            if (whole.sequence() != 2) {
                batch.add(
                        new ConsumerRecord<>(
                                record.topic(),
                                0,
                                whole.sequence(),
                                record.key(),
                                Topics.EVENTS.codec().encode(whole)));
            }
        }

        assertThat(incident(batch, "1").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(batch.damages())
                .containsEntry(
                        "1",
                        "event 1-3 came where 2 was expected: what happened between is missing");
    }

    @Test
    void whatOnlyANewerVersionKnowsHasItsPlace() {
        String newer =
                "{\"type\":\"incident.teleported\",\"v\":1,\"id\":\"1-3\",\"incident_id\":\"1\",\"sequence\":3,\"at\":\"2026-11-21T02:39:03Z\",\"actor\":{\"kind\":\"LEASH\",\"name\":\"leash\",\"via\":\"TELEPORTER\"},\"cause\":\"c\",\"data\":{}}";
        Batch batch =
                fold(
                        new Log()
                                .opened("1", "a")
                                .assigned("1", 2)
                                .raw(Topics.EVENTS.name(), "1", newer)
                                .acknowledged("1", 4));

        assertThat(incident(batch, "1").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(incident(batch, "1").sequence()).isEqualTo(4);
        assertThat(batch.damages()).isEmpty();
        assertThat(batch.events()).hasSize(4);
        assertThat(batch.passedOver()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoRecordAtAll() {
        Log log = new Log();
        for (String topic : ViewReader.TOPICS) {
            log.raw(topic, "1", "\u0000 not json")
                    .raw(topic, "1", "")
                    .raw(topic, "1", "null")
                    .raw(topic, "1", "[1]")
                    .raw(topic, "1", "{}");
        }

        Batch batch = fold(log);

        assertThat(batch.passedOver()).hasSize(5 * 5);
        assertThat(batch.deadLetters()).hasSize(5);
        assertThat(batch.incidents()).isEmpty();
    }

    @Test
    void followsADeliveryToItsEnd() {
        Batch batch = fold(new Log().delivered("1", false));

        assertThat(batch.deliveries().values())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.status()).isEqualTo(DeliveryStatus.SENT);
                            assertThat(row.attempt()).isEqualTo(2);
                            assertThat(row.possibleDuplicate()).isTrue();
                            assertThat(row.nextAttemptAt()).isNull();
                        });
        assertThat(batch.changed().incidents()).containsExactly("1");
    }

    @Test
    void aChannelRemembersHowItsLastMessageWent() {
        assertThat(fold(new Log().delivered("1", false)).channels().get(Channel.SMS))
                .isEqualTo(
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
        Batch batch = fold(new Log().contact("a@x").contact("b@x").contactGone("a@x"));

        assertThat(batch.directory()).containsEntry("contact/a@x", null).containsKey("contact/b@x");
        assertThat(batch.changed().directory()).isTrue();
    }

    @Test
    void saysWhichRequestsAreNowShown() {
        assertThat(fold(new Log().opened("1", "a").assigned("1", 2)).changed().causes())
                .containsExactlyInAnyOrder("cause-1-1", "cause-1-2");
    }
}
