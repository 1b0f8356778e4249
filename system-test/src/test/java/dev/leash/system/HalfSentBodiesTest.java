package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Provisioning;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of bodies that never come to an end use nothing up for anybody else. */
@Tag("system")
class HalfSentBodiesTest {

    private static final double SOME_MEMORY = 48 * 1024 * 1024;

    @TempDir Path data;

    @Test
    void leaveAllOfItAnsweringAndAbleToEnd() {
        try (Product leash = Product.up(data, Product.freePort(), Product.freePort(), Map.of())) {
            Web web = leash.web();
            double before = metric(web, "leash_http_direct_bytes");

            try (HalfSent bodies =
                    HalfSent.to(leash.port(), List.of("/sign-in", "/incidents/1/actions"))) {
                assertThat(bodies.connections()).isNotEmpty();
            }

            assertRecovers(web, before);
            assertThat(web.get("/incidents").statusCode()).isEqualTo(200);
            assertThat(web.reported("It is down")).isEqualTo("1");
            assertEnds(leash);
        }
    }

    @Test
    void leaveIntakeAloneAnsweringAndAbleToEnd() {
        int kafkaPort = Product.freePort();
        int port = Product.freePort();
        try (Product kafka =
                        Product.start(
                                List.of(
                                        "broker",
                                        "--port",
                                        "0",
                                        "--data",
                                        data.resolve("broker").toString(),
                                        "--kafka-port",
                                        "" + kafkaPort),
                                0,
                                Map.of());
                Product intake = intake(port, kafkaPort)) {
            kafka.awaitOutput("Kafka listens on");
            var _ = new Provisioning(KafkaAccess.plain("127.0.0.1:" + kafkaPort)).ensure();
            intake.awaitOutput("intake listens on");
            await().until(() -> intake.web().get("/health").statusCode() == 200);
            double before = metric(intake.web(), "leash_http_direct_bytes");

            try (HalfSent bodies =
                    HalfSent.to(
                            port,
                            List.of(
                                    "/slack/interactivity",
                                    "/twilio/sms",
                                    "/webhooks/new_incident_webhook"))) {
                assertThat(bodies.connections()).isNotEmpty();
            }

            assertRecovers(intake.web(), before);
            await().until(() -> intake.web().report("It is down").statusCode() == 202);
            assertEnds(intake);
        }
    }

    private Product intake(int port, int kafkaPort) {
        return Product.start(
                List.of("intake", "--data", data.resolve("intake").toString(), "--port", "" + port),
                port,
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafkaPort,
                        "PUBLIC_URL", "https://leash.example.com",
                        "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef",
                        "TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000",
                        "TWILIO_AUTH_TOKEN", "a-token-for-this-test-only",
                        "TWILIO_PHONE_NUMBER", "+15005550006"));
    }

    private static void assertRecovers(Web web, double before) {
        await().ignoreExceptions()
                .untilAsserted(
                        () -> {
                            assertThat(web.get("/health").statusCode()).isEqualTo(200);
                            assertThat(metric(web, "leash_http_bodies_bytes")).isZero();
                            assertThat(metric(web, "leash_http_direct_bytes"))
                                    .isLessThan(before + SOME_MEMORY);
                        });
    }

    private static void assertEnds(Product product) {
        product.process().destroy();

        await().until(() -> !product.process().isAlive());
        assertThat(product.written()).doesNotContain("OutOfMemoryError");
    }

    private static double metric(Web web, String name) {
        Matcher line =
                Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(web.get("/prometheus").body());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
