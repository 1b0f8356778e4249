package dev.leash.benchmarks.bare;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Processor that stores each record and forwards it. */
final class PassThrough implements Processor<String, byte[], String, byte[]> {

    private final String storeName;
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> store;

    @SuppressWarnings("NullAway.Init")
    PassThrough(String storeName) {
        this.storeName = storeName;
    }

    /** Adds one from each topic to the next. */
    static void define(Topology topology, List<String> topics) {
        for (int hop = 1; hop < topics.size(); hop++) {
            define(topology, topics.get(hop - 1), topics.get(hop), "-" + hop);
        }
    }

    private static void define(Topology topology, String in, String out, String hop) {
        String pass = "pass" + hop;
        String store = "passed" + hop;
        topology.addSource(
                        "in" + hop,
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        in)
                .addProcessor(pass, () -> new PassThrough(store), "in" + hop)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(store),
                                Serdes.String(),
                                Serdes.ByteArray()),
                        pass)
                .addSink(
                        "out" + hop,
                        out,
                        Serdes.String().serializer(),
                        Serdes.ByteArray().serializer(),
                        pass);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        store = processorContext.getStateStore(storeName);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        store.put(record.key(), record.value());
        context.forward(record);
    }
}
