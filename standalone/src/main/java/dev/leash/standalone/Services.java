package dev.leash.standalone;

import dev.leash.broker.FolderInUseException;
import dev.leash.broker.FolderLock;
import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Some parts in one application context, with one HTTP server.
 *
 * @param context their beans
 * @param server their server
 * @param kafka whether their Kafka answers
 * @param view keeps the files of the dashboard for this process; null without a dashboard
 */
record Services(
        ApplicationContext context,
        EmbeddedServer server,
        KafkaHealth kafka,
        @Nullable FolderLock view)
        implements AutoCloseable {

    /** A little more than intake accepts, so that intake itself can refuse what is too large. */
    private static final String MAX_REQUEST_BYTES = "1100000";

    /**
     * Threads of the HTTP server for each processor. Under load the system gives all busy threads
     * equal shares: with one, intake would get less than the threads that process the reports.
     */
    private static final int EVENT_LOOPS_OF_EACH_PROCESSOR = 2;

    /** As long as Kafka may take to confirm; read-only clients are not waited for. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMillis(1_500);

    /**
     * Starts them.
     *
     * @param parts which; none for nothing but health and metrics
     * @param beans what else is in their context
     * @throws RefusedStartException when another process keeps its view where this one would
     */
    static Services start(Set<Part> parts, Settings settings, Object... beans) {
        FolderLock view = parts.contains(Part.DASHBOARD) ? viewFolder(settings) : null;
        ApplicationContext context =
                ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .deduceCloudEnvironment(false)
                        .banner(false)
                        .singletons(settings)
                        .singletons(beans)
                        .properties(properties(parts, settings))
                        .build();
        KafkaHealth kafka = new KafkaHealth(KafkaSettings.access(settings));
        if (!parts.isEmpty()) {
            context.registerSingleton(HealthIndicator.class, kafka);
        }
        context.start();
        new ProcessMetrics(settings).bindTo(context.getBean(MeterRegistry.class));
        context.findBean(PrometheusMeterRegistry.class).ifPresent(ProcessMetrics::tellVersion);
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        server.start();
        return new Services(context, server, kafka, view);
    }

    /** Two in one folder would delete each other's files. */
    private static FolderLock viewFolder(Settings settings) {
        try {
            return FolderLock.take(DataSettings.folder(settings, "dashboard"));
        } catch (FolderInUseException e) {
            throw new RefusedStartException(
                    "The %s, another dashboard. Stop that one, or give this one a folder of its own with --data DIR or DATA_DIR."
                            .formatted(e.getMessage()));
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.getBeansOfType(PendingReplies.class).forEach(PendingReplies::release);
        answerWhoWaits();
        server.stop();
        context.close();
        kafka.close();
        if (view != null) {
            view.close();
        }
    }

    /** Nobody finds the connection closed instead of an answer that takes a moment. */
    private void answerWhoWaits() {
        if (server instanceof GracefulShutdownCapable graceful) {
            graceful.shutdownGracefully()
                    .toCompletableFuture()
                    .completeOnTimeout(null, ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private static Map<String, Object> properties(Set<Part> parts, Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.application.name", "leash");
        parts.forEach(part -> properties.put("leash.parts." + part.word(), "true"));
        putServer(properties, settings);
        putManagement(properties);
        putKafka(properties, settings);
        return properties;
    }

    private static void putServer(Map<String, Object> properties, Settings settings) {
        properties.put("micronaut.server.host", settings.get(HttpSettings.HOST));
        properties.put("micronaut.server.port", settings.get(HttpSettings.PORT));
        properties.put("micronaut.server.max-request-size", MAX_REQUEST_BYTES);
        properties.put("micronaut.server.idle-timeout", "60s");
        properties.put(
                "micronaut.netty.event-loops.default.num-threads",
                EVENT_LOOPS_OF_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    private static void putManagement(Map<String, Object> properties) {
        properties.put("endpoints.all.enabled", false);
        properties.put("endpoints.health.enabled", true);
        properties.put("endpoints.health.sensitive", false);
        properties.put("endpoints.health.details-visible", "ANONYMOUS");
        properties.put("endpoints.health.disk-space.enabled", false);
        properties.put("endpoints.prometheus.enabled", true);
        properties.put("endpoints.prometheus.sensitive", false);
        properties.put("micronaut.metrics.enabled", true);
        properties.put("micronaut.metrics.export.prometheus.enabled", true);
        properties.put("kafka.health.enabled", false);
    }

    /**
     * Sets up the producer of reports to fail within about a second, because senders wait for it.
     */
    private static void putKafka(Map<String, Object> properties, Settings settings) {
        Map<String, Object> producer = Producers.settings(KafkaSettings.access(settings));
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        producer.put(
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 900);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1_000);
        producer.forEach((name, value) -> properties.put("kafka.producers.intake." + name, value));
        properties.put("kafka.bootstrap.servers", settings.get(KafkaSettings.BOOTSTRAP_SERVERS));
    }
}
