package dev.leash.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.broker.FolderLock;
import dev.leash.settings.Settings;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.topic.Provisioning;
import io.micronaut.health.HealthStatus;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** Parts against a real broker, without those who would decide. */
@Tag("broker")
class ServicesTest {

    @TempDir Path folder;

    /** Whoever reads a closed connection cannot know whether the report was taken. */
    @Test
    void whoeverWaitsForANumberWhenIntakeEndsIsToldThatTheReportIsSafe() {
        try (TestBroker broker = TestBroker.start(folder.resolve("broker"));
                HttpClient client = HttpClient.newHttpClient()) {
            new Provisioning(KafkaAccess.plain(broker.bootstrapServers())).ensure();
            Services intake =
                    Services.start(Set.of(Part.INTAKE), settings(broker.bootstrapServers()));
            PendingReplies replies =
                    intake.context().getBean(PendingReplies.class, Qualifiers.byName("intake"));
            await().until(replies::isReady);

            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(report(intake.port()), HttpResponse.BodyHandlers.ofString());
            await().until(() -> replies.count() == 1);
            intake.close();

            assertThat(answer)
                    .succeedsWithin(Duration.ofMinutes(1))
                    .satisfies(
                            told -> {
                                assertThat(told.statusCode()).isEqualTo(202);
                                assertThat(told.body()).contains("Idempotency-Key: report-1");
                            });
        }
    }

    /** The lock is the system's: a process that holds it holds it for others and for itself. */
    @Test
    void aSecondDashboardDoesNotStartWhereAnotherKeepsItsView() {
        try (FolderLock _ = FolderLock.take(folder.resolve("dashboard"))) {
            assertThatThrownBy(
                            () -> Services.start(Set.of(Part.DASHBOARD), settings("127.0.0.1:1")))
                    .isInstanceOf(RefusedStartException.class)
                    .hasMessage(
                            "The folder %s is in use by process %d, another dashboard. Stop that one, or give this one a folder of its own with --data DIR or DATA_DIR."
                                    .formatted(
                                            folder.resolve("dashboard"),
                                            ProcessHandle.current().pid()));
        }
    }

    /** Results of one name replace one another in {@code /health}, in an order nobody decided. */
    @Test
    void everyHealthResultHasANameOfItsOwn() {
        try (TestBroker broker = TestBroker.start(folder.resolve("broker"))) {
            new Provisioning(KafkaAccess.plain(broker.bootstrapServers())).ensure();
            try (Services all =
                    Services.start(
                            EnumSet.allOf(Part.class), settings(broker.bootstrapServers()))) {
                assertThat(
                                Flux.fromIterable(
                                                all.context().getBeansOfType(HealthIndicator.class))
                                        .flatMap(HealthIndicator::getResult)
                                        .map(HealthResult::getName)
                                        .collectList()
                                        .block())
                        .contains("channels", "intake", "kafka")
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Where nothing happens, nothing else notices that Kafka is away. */
    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"INTAKE", "ESCALATION"})
    void aPartIsDownWhileKafkaIsAway(Part part) {
        TestBroker broker = TestBroker.start(folder.resolve("broker"));
        new Provisioning(KafkaAccess.plain(broker.bootstrapServers())).ensure();
        try (Services services = Services.start(Set.of(part), settings(broker.bootstrapServers()))) {
            await().until(() -> statusOfKafka(services).equals(HealthStatus.UP));
            broker.close();

            await().until(() -> statusOfKafka(services).equals(HealthStatus.DOWN));
        }
    }

    private static HealthStatus statusOfKafka(Services services) {
        return requireNonNull(
                Flux.fromIterable(services.context().getBeansOfType(HealthIndicator.class))
                        .flatMap(HealthIndicator::getResult)
                        .filter(result -> result.getName().equals("kafka"))
                        .map(HealthResult::getStatus)
                        .blockFirst());
    }

    private Settings settings(String kafka) {
        return Settings.of(
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka,
                        "HTTP_PORT",
                        "0",
                        "LINK_SECRET",
                        "0123456789abcdef-services",
                        "DATA_DIR",
                        folder.toString()));
    }

    private static HttpRequest report(int port) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/webhooks/new_incident"))
                .header("Idempotency-Key", "report-1")
                .POST(HttpRequest.BodyPublishers.ofString("Checkout is down"))
                .build();
    }
}
