package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is forgotten is gone from all that is in force, and stays in what happened by their id. */
@Tag("system")
class ForgetTest {

    private static final String ADDRESS = "robert@example.com";

    @TempDir Path data;

    @Test
    void aPersonIsForgotten() throws Exception {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(
                List.of(
                        "alice,alice@example.com,,admin",
                        "p1," + ADDRESS + ",+15550100002,responder"));
        workbook.schedule(List.of("p1"));
        int kafkaPort = Product.freePort();
        String kafka = "127.0.0.1:" + kafkaPort;
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, Paging.QUICK)) {
            Log log = new Log(kafka);
            leash.web().reported("Checkout answers 500");
            await().until(
                            () ->
                                    log.deliveries().stream()
                                            .anyMatch(it -> it.delivery().person().equals("p1")));
            await().until(() -> log.newest(Topics.PEOPLE).containsKey("p1"));

            assertThat(forget(1, kafka, ADDRESS))
                    .contains(
                            "Row 3 of the contacts",
                            "contact/p1",
                            "The schedule still names 'p1', in row 2");
            assertThat(forget(2, kafka, ADDRESS, "--yes"))
                    .contains("means 'p1'", "./leash forget p1 --yes");
            assertThat(forget(2, kafka, "p1", "--yes"))
                    .contains("The schedule still names 'p1', in row 2");
            assertThat(contacts()).contains(ADDRESS);
            workbook.schedule(List.of("alice"));
            await().until(
                            () ->
                                    !log.newest(Topics.DIRECTORY)
                                            .getOrDefault("schedule/default", "p1")
                                            .contains("p1"));
            assertThat(forget(0, kafka, "p1", "--yes")).contains("Done.");

            assertThat(contacts()).doesNotContain(ADDRESS).contains("alice");
            assertThat(log.newest(Topics.DIRECTORY))
                    .doesNotContainKey("contact/p1")
                    .allSatisfy((_, record) -> assertThat(record).doesNotContain(ADDRESS));
            assertThat(log.newest(Topics.PEOPLE)).containsOnlyKeys("alice");
            assertThat(log.newest(Topics.CONFIGURATION))
                    .allSatisfy(
                            (_, fact) -> assertThat(fact).doesNotContain(ADDRESS, "+15550100002"));
            await().untilAsserted(
                            () ->
                                    assertThat(leash.web().get("/incidents/1").body())
                                            .contains("p1")
                                            .doesNotContain(ADDRESS));
        }
    }

    private String contacts() throws IOException {
        return Files.readString(data.resolve("workbook/contacts.csv"));
    }

    private String forget(int code, String kafka, String... arguments) throws InterruptedException {
        List<String> command =
                Stream.concat(
                                Stream.of("forget", "--data", data.toString()),
                                List.of(arguments).stream())
                        .toList();
        try (Product forget = Product.start(command, 0, Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka))) {
            assertThat(forget.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(forget.process().exitValue()).as(forget.written()).isEqualTo(code);
            return forget.written();
        }
    }
}
