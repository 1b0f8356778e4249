package dev.leash.wire.kafka;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * A small application that answers every note with how many there were for the incident before.
 * What a note says can make it fail.
 *
 * @param onNote is told every note before it is answered
 * @param onTick is called every tenth of a second
 */
record Echo(Consumer<String> onNote, Runnable onTick) implements Consumer<Topology> {

    /** What a note says to be answered with more than a record may hold. */
    static final String ANSWER_MUCH = "answer much";

    /** What a note says to have more stored than a record may hold. */
    static final String STORE_MUCH = "store much";

    private static final String STORE = "answers";

    static Echo of(Consumer<String> onNote) {
        return new Echo(onNote, () -> {});
    }

    @Override
    public void accept(Topology topology) {
        StringSerde keys = new StringSerde();
        topology.addSource(
                "commands",
                keys.deserializer(),
                Serdes.of(Topics.COMMANDS).deserializer(),
                Topics.COMMANDS.name());
        topology.addProcessor("answer", Answer::new, "commands");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE),
                        keys,
                        Serdes.of(InternalRecords.REPLY)),
                "answer");
        topology.addSink(
                "outcomes",
                Topics.OUTCOMES.name(),
                keys.serializer(),
                Serdes.of(Topics.OUTCOMES).serializer(),
                "answer");
    }

    private final class Answer extends ContextualProcessor<String, CommandEnvelope, String, Reply> {

        @Override
        public void init(ProcessorContext<String, Reply> context) {
            super.init(context);
            context.schedule(
                    Duration.ofMillis(100), PunctuationType.WALL_CLOCK_TIME, now -> onTick.run());
        }

        @Override
        public void process(Record<String, CommandEnvelope> record) {
            CommandEnvelope request = record.value();
            String note = ((IncidentCommand.AddNote) request.command()).text();
            onNote.accept(note);
            KeyValueStore<String, Reply> answers = requireNonNull(context().getStateStore(STORE));
            Reply reply =
                    new Reply.AlreadyDone(
                            request.id(),
                            request.incidentId(),
                            Long.toString(count(answers.get(request.incidentId())) + 1),
                            null);
            answers.put(request.incidentId(), note.equals(STORE_MUCH) ? large(reply) : reply);
            context()
                    .forward(
                            record.withKey(request.id())
                                    .withValue(note.equals(ANSWER_MUCH) ? large(reply) : reply));
        }

        private Reply large(Reply reply) {
            return new Reply.AlreadyDone(
                    reply.requestId(), reply.incidentId(), "9".repeat(RecordSize.MAX_BYTES), null);
        }

        private long count(@Nullable Reply last) {
            return last instanceof Reply.AlreadyDone before
                    ? Long.parseLong(before.explanation())
                    : 0;
        }
    }
}
