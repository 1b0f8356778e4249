package dev.leash.benchmarks;

import static java.util.stream.Collectors.toMap;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What a process with a broker in it has used. */
final class Meter implements AutoCloseable {

    private static final String ENDS_OF_TRANSACTIONS =
            "kafka.network:type=RequestMetrics,name=RequestsPerSec,request=EndTxn,*";

    private final Process process;
    private final JMXConnector metrics;
    private final Admin admin;

    private Meter(Process process, JMXConnector metrics, Admin admin) {
        this.process = process;
        this.metrics = metrics;
        this.admin = admin;
    }

    /**
     * What was used up to a moment.
     *
     * @param processor for how long processors were
     * @param transactions how many were ended
     * @param records how many records and markers all topics have got, the broker's own included
     * @param bytes how large all topics are
     */
    record Use(Duration processor, long transactions, long records, long bytes) {}

    @SuppressWarnings("BanJNDI")
    static Meter of(Process process, int kafkaPort) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Meter(
                    process,
                    JMXConnectorFactory.connect(new JMXServiceURL(address)),
                    Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort)));
        } catch (AttachNotSupportedException e) {
            throw new IOException("its metrics cannot be read", e);
        }
    }

    Use read() throws IOException {
        try {
            return new Use(
                    process.info().totalCpuDuration().orElseThrow(),
                    transactions(),
                    records(),
                    bytes());
        } catch (ExecutionException | JMException e) {
            throw new IOException("what was used cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        }
    }

    private long transactions() throws IOException, JMException {
        MBeanServerConnection server = metrics.getMBeanServerConnection();
        long ended = 0;
        for (ObjectName version : server.queryNames(new ObjectName(ENDS_OF_TRANSACTIONS), null)) {
            ended += (Long) server.getAttribute(version, "Count");
        }
        return ended;
    }

    private long records() throws ExecutionException, InterruptedException {
        Set<String> names =
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        Map<TopicPartition, OffsetSpec> ends =
                admin.describeTopics(names).allTopicNames().get().values().stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        one ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        one.partition())))
                        .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private long bytes() throws ExecutionException, InterruptedException {
        return admin.describeLogDirs(Set.of(1)).allDescriptions().get().values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().values().stream())
                .mapToLong(replica -> replica.size())
                .sum();
    }

    @Override
    public void close() throws IOException {
        admin.close();
        metrics.close();
    }
}
