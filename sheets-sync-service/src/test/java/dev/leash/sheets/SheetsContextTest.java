package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part as beans of a context. */
@Tag("broker")
class SheetsContextTest {

    @TempDir Path folder;

    @Test
    void beginsWithTheContextAndTellsHowItIs() {
        try (Kafka kafka = new Kafka(folder.resolve("kafka"));
                ApplicationContext context = context("true", kafka.bootstrapServers())) {
            SheetsPart part = context.getBean(SheetsPart.class);

            await().until(part::isCaughtUp);
            await().until(() -> part.failing().isEmpty());

            HealthResult health = health(context);
            assertThat(health.getName()).isEqualTo("sheets");
            assertThat(health.getStatus()).isEqualTo(HealthStatus.UP);
            assertThat(health.getDetails()).isEqualTo(Map.of("caught_up", true));
            assertThat(meters(context).get("leash_workbook_reads").functionCounter().count())
                    .isGreaterThanOrEqualTo(2);
            assertThat(meters(context).get("leash_workbook_refused_rows").gauges())
                    .extracting(gauge -> gauge.getId().getTag("sheet"))
                    .containsExactlyInAnyOrder("contacts", "schedule", "webhooks");
            assertThat(
                            meters(context)
                                    .get("leash_workbook_refused_rows")
                                    .tag("sheet", "webhooks")
                                    .gauge()
                                    .value())
                    .isZero();
            assertThat(meters(context).get("leash_export_lag").gauge().value()).isZero();
        }
    }

    @Test
    void isDownAndSaysWhyWhileKafkaIsAway() {
        try (ApplicationContext context = context("true", "127.0.0.1:1")) {
            await().untilAsserted(
                            () -> {
                                HealthResult health = health(context);
                                assertThat(health.getStatus()).isEqualTo(HealthStatus.DOWN);
                                assertThat(health.getDetails().toString()).contains("workbook");
                            });
        }
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsGoneAfterTheStart() throws IOException {
        Path workbook = Files.createDirectories(folder.resolve("workbook"));
        List<Path> left =
                List.of(
                        workbook.resolve(".contacts.csv.new"),
                        workbook.resolve(".incidents.csv.new"),
                        workbook.resolve(".timeline.csv.merged"),
                        Files.createDirectories(folder.resolve("sheets"))
                                .resolve(".export-place.json.new"));
        for (Path file : left) {
            Files.createFile(file);
        }

        try (ApplicationContext context = context("true", "127.0.0.1:1")) {
            assertThat(context.containsBean(SheetsPart.class)).isTrue();
            assertThat(left).allSatisfy(file -> assertThat(file).doesNotExist());
        }
    }

    @Test
    void isNotThereUnlessThePartRuns() {
        try (ApplicationContext context = context("false", "127.0.0.1:1")) {
            assertThat(context.containsBean(SheetsPart.class)).isFalse();
            assertThat(context.containsBean(SheetsHealth.class)).isFalse();
        }
    }

    private ApplicationContext context(String runs, String bootstrapServers) {
        Settings settings =
                Settings.of(
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                bootstrapServers,
                                "DATA_DIR",
                                folder.toString()));
        return ApplicationContext.builder(Map.of("leash.parts.sheets", runs))
                .singletons(settings)
                .start();
    }

    private static HealthResult health(ApplicationContext context) {
        return context.getBean(SheetsHealth.class).result();
    }

    private static MeterRegistry meters(ApplicationContext context) {
        MeterRegistry registry = new SimpleMeterRegistry();
        context.getBean(SheetsMetrics.class).bindTo(registry);
        return registry;
    }
}
