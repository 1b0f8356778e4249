package dev.leash.intake.twilio;

import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Stands in for those who decide: notes what is asked of them, and answers as each test says. */
final class StandIn implements AutoCloseable {

    final List<CommandEnvelope> requests = new CopyOnWriteArrayList<>();
    final List<Answer> answers = new CopyOnWriteArrayList<>();
    final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    final List<PersonalTrigger> occasions = new CopyOnWriteArrayList<>();
    volatile Function<CommandEnvelope, @Nullable Reply> toRequests =
            request -> new Reply.Accepted(request.id(), request.incidentId(), null);
    volatile Function<Answer, @Nullable Reply> toAnswers =
            answer -> new Reply.Accepted(answer.requestId(), "7", null);
    private final Producers producers;
    private final TopicReader tail;

    StandIn(KafkaAccess kafka, Producers producers) {
        this.producers = producers;
        this.tail =
                TopicReader.of(
                        kafka,
                        List.of(
                                Topics.COMMANDS.name(),
                                Topics.ANSWERS.name(),
                                Topics.OCCASIONS.name(),
                                Topics.RECEIPTS.name()));
        tail.skipToEnd();
        Thread.ofPlatform().daemon().start(() -> tail.run(records -> records.forEach(this::take)));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.COMMANDS.name())) {
            CommandEnvelope request = Topics.COMMANDS.codec().decode(record.value());
            requests.add(request);
            reply(toRequests.apply(request));
        } else if (record.topic().equals(Topics.ANSWERS.name())) {
            Answer answer = Topics.ANSWERS.codec().decode(record.value());
            answers.add(answer);
            reply(toAnswers.apply(answer));
        } else if (record.topic().equals(Topics.OCCASIONS.name())) {
            occasions.add(Topics.OCCASIONS.codec().decode(record.value()));
        } else {
            receipts.add(Topics.RECEIPTS.codec().decode(record.value()));
        }
    }

    /** Nothing, when there is no reply. */
    void reply(@Nullable Reply reply) {
        if (reply == null) {
            return;
        }
        producers.send(Topics.OUTCOMES, reply.requestId(), reply).join();
    }

    @Override
    public void close() {
        tail.close();
    }
}
