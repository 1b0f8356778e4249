package dev.leash.broker;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.metadata.BrokerState;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Controller and broker that share their metadata, assembled as Kafka's own server does, with one
 * step between.
 *
 * <p>Before the broker starts, the controller unregisters the broker that ran here before. A broker
 * that finds itself registered takes over its partitions at once, loses them while it registers
 * anew, and meanwhile considers the partitions of unfinished transactions deleted: those
 * transactions then stay open for ever, and readers wait behind them for ever (KAFKA-20734).
 * Unregistering also saves the wait for the old session to expire.
 */
@UntilKafka("4.4")
final class ClusterNode {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterNode.class);
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private final ControllerServer controller;
    private final BrokerServer broker;
    private final int id;

    private ClusterNode(ControllerServer controller, BrokerServer broker, int id) {
        this.controller = controller;
        this.broker = broker;
        this.id = id;
    }

    static ClusterNode of(KafkaConfig config) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folders =
                KafkaRaftServer.initializeLogDirs(config, LOG, "");
        SharedServer shared = shared(config, folders._1());
        return new ClusterNode(
                new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2()),
                new BrokerServer(shared),
                config.nodeId());
    }

    private static SharedServer shared(KafkaConfig config, MetaPropertiesEnsemble folders) {
        Metrics metrics =
                Server.initializeMetrics(config, Time.SYSTEM, folders.clusterId().orElseThrow());
        return new SharedServer(
                config,
                folders,
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
    }

    void start() {
        controller.startup();
        forgetTheOneBefore();
        broker.startup();
    }

    private void forgetTheOneBefore() {
        while (!controller.controller().isActive()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        try {
            controller.controller().unregisterBroker(asItself(), id).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw e;
            }
        }
    }

    private static ControllerRequestContext asItself() {
        return new ControllerRequestContext(
                new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
    }

    /** Whether the controller leads, and the broker may serve clients. */
    boolean isServing() {
        return controller.controller().isActive() && broker.brokerState() == BrokerState.RUNNING;
    }

    void stop() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
