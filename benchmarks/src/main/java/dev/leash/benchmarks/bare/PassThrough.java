package dev.leash.benchmarks.bare;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Processor that stores each record and forwards it. */
final class PassThrough implements Processor<String, byte[], String, byte[]> {

    private static final String STORE = "passed";

    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> store;

    @SuppressWarnings("NullAway.Init")
    PassThrough() {}

    static void define(Topology topology) {
        topology.addSource(
                        "in",
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        Pipeline.IN)
                .addProcessor("pass", PassThrough::new, "in")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE),
                                Serdes.String(),
                                Serdes.ByteArray()),
                        "pass")
                .addSink(
                        "out",
                        Pipeline.OUT,
                        Serdes.String().serializer(),
                        Serdes.ByteArray().serializer(),
                        "pass");
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        store = processorContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        store.put(record.key(), record.value());
        context.forward(record);
    }
}
