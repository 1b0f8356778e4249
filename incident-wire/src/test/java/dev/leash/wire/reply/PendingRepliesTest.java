package dev.leash.wire.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("broker")
class PendingRepliesTest {

    @RegisterExtension static final RunningBroker BROKER = RunningBroker.thatRestarts();

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(50);

    private Producers producers;
    private PendingReplies replies;
    private String request;

    @BeforeEach
    void read(TestInfo test) {
        KafkaAccess kafka = BROKER.provisioned();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        replies = PendingReplies.start(kafka);
        request = "request-" + test.getDisplayName();
        await().until(replies::isReady);
    }

    @AfterEach
    void close() {
        replies.close();
        producers.close();
    }

    @Test
    void tellsTheAnswerToWhoeverWaits() {
        CompletableFuture<Reply> answer = replies.await(request, LONG);

        Reply reply = answer(request);

        assertThat(answer).succeedsWithin(LONG).isEqualTo(reply);
        assertThat(replies.count()).isZero();
    }

    @Test
    void tellsEveryoneTheirOwn() {
        CompletableFuture<Reply> mine = replies.await(request, LONG);
        CompletableFuture<Reply> theirs = replies.await("their " + request, LONG);

        answer("their " + request);

        assertThat(theirs).succeedsWithin(LONG);
        assertThat(mine).isNotDone();
        answer(request);
        assertThat(mine).succeedsWithin(LONG);
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndForgotten() {
        CompletableFuture<Reply> answer = replies.await(request, SHORT);

        CompletableFuture<Throwable> failure = answer.handle((reply, thrown) -> thrown);

        assertThat(failure).succeedsWithin(LONG).isInstanceOf(TimeoutException.class);
        await().until(() -> replies.count() == 0);
    }

    @Test
    void whoeverIsForgottenLeavesNothingBehind() {
        CompletableFuture<Reply> answer = replies.await(request, LONG);

        replies.forget(request);

        assertThat(replies.count()).isZero();
        assertThat(answer)
                .failsWithin(LONG)
                .withThrowableThat()
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whoeverGivesUpLeavesNothingBehind() {
        CompletableFuture<Reply> answer = replies.await(request, LONG);

        assertThat(answer.cancel(false)).isTrue();

        assertThat(replies.count()).isZero();
    }

    @Test
    void forgettingNobodyIsAllowed() {
        replies.forget("nobody asked");

        assertThat(replies.count()).isZero();
    }

    @Test
    void ofTwoTheLaterIsTold() {
        CompletableFuture<Reply> earlier = replies.await(request, SHORT);
        CompletableFuture<Reply> later = replies.await(request, LONG);
        assertThat(earlier).failsWithin(LONG);

        answer(request);

        assertThat(later).succeedsWithin(LONG);
    }

    @Test
    void anAnswerThatCannotBeReadIsSaidToBeSo() {
        CompletableFuture<Reply> answer = replies.await(request, LONG);

        put(request, "no reply".getBytes(StandardCharsets.UTF_8));

        assertThat(answer)
                .failsWithin(LONG)
                .withThrowableThat()
                .withCauseInstanceOf(UndecodableException.class);
    }

    @Test
    void strangeRecordsDoNotEndTheReading() {
        CompletableFuture<Reply> answer = replies.await(request, LONG);

        put(null, "without a key".getBytes(StandardCharsets.UTF_8));
        put(request, null);
        put("nobody asked", new byte[0]);
        answer(request);

        assertThat(answer).succeedsWithin(LONG);
    }

    @Test
    void goesOnAfterTheBrokerWasAway() {
        BROKER.restart();
        CompletableFuture<Reply> answer = replies.await(request, LONG);

        answer(request);

        assertThat(answer).succeedsWithin(LONG);
        assertThat(replies.isReady()).isTrue();
    }

    private Reply answer(String request) {
        Reply reply = new Reply.Accepted(request, "12", null);
        assertThat(producers.send(Topics.OUTCOMES, request, reply)).succeedsWithin(LONG);
        return reply;
    }

    private void put(@Nullable String key, byte @Nullable [] value) {
        assertThat(producers.send(new ProducerRecord<>(Topics.OUTCOMES.name(), key, value)))
                .succeedsWithin(LONG);
    }
}
