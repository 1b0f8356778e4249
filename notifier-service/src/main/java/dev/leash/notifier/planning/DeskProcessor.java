package dev.leash.notifier.planning;

import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.RetryPolicy;
import dev.leash.wire.reply.Receipt;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes facts about incidents, and receipts, to the desk. */
final class DeskProcessor implements Processor<String, Object, String, Object> {

    private final RetryPolicy policy;
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    DeskProcessor(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new Desk(context, policy);
    }

    @Override
    public void process(Record<String, Object> record) {
        switch (record.value()) {
            case Recorded recorded -> desk.hear(recorded);
            case Receipt receipt -> desk.advance(receipt.delivery(), receipt.input());
            case Object other ->
                    throw new IllegalArgumentException("planning reads no " + other.getClass());
        }
    }
}
