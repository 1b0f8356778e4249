package dev.leash.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("broker")
class ExternalListenerTest {

    private static final String PUBLIC = "incident.events";
    private static final String INTERNAL = "leash.commands";
    private static final String PASSWORD = "a-password-of-some-length";
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir Path folder;
    private final int port = Ports.free(0);
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = start(Map.of("reader", PASSWORD));
        try (Admin admin = Admin.create(inside())) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(PUBLIC, 1, (short) 1),
                                    new NewTopic(INTERNAL, 1, (short) 1)))
                    .all()
                    .get();
        }
        write(inside(), PUBLIC);
        write(inside(), INTERNAL);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whoIsNamedReadsThePublicTopicsInAGroupOfTheirOwn() {
        assertThat(read("reader", PASSWORD, "reader-warehouse", PUBLIC)).containsExactly("value");
    }

    @Test
    void nobodyReadsWhatIsInternalOrWrites() {
        assertThatThrownBy(() -> read("reader", PASSWORD, "reader", INTERNAL))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(from("reader", PASSWORD), PUBLIC))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leash-escalation", "readers", "other"})
    void nobodyJoinsAGroupThatIsNotTheirs(String group) {
        assertThatThrownBy(() -> read("reader", PASSWORD, group, PUBLIC))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void whoDoesNotSayTheirPasswordIsTurnedAway() {
        assertThatThrownBy(() -> read("reader", "another-password-of-it", "reader", PUBLIC))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> read("ANONYMOUS", PASSWORD, "reader", PUBLIC))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void whoIsNamedNoLongerMayNothingAfterTheNextStart() {
        broker.close();
        broker = start(Map.of("another", PASSWORD));

        assertThat(read("another", PASSWORD, "another", PUBLIC)).containsExactly("value");
        assertThatThrownBy(() -> read("reader", PASSWORD, "reader", PUBLIC))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void connectionsAreEncryptedWithACertificate() throws Exception {
        broker.close();
        broker = start(Map.of("reader", PASSWORD), Certificates.selfSigned(folder));
        Map<String, Object> encrypted = new HashMap<>(from("reader", PASSWORD));
        encrypted.put("security.protocol", "SASL_SSL");
        encrypted.put("ssl.truststore.type", "PEM");
        encrypted.put("ssl.truststore.location", folder.resolve("certificate.pem").toString());

        assertThat(read(encrypted, "reader", PUBLIC)).containsExactly("value");
    }

    /** The listener of the services is another; and whoever says nothing loses their place. */
    @Test
    void whoeverTakesEveryConnectionKeepsOutReadersForAMomentAndNotTheServices() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int number = 0; number < ExternalListener.MAX_CONNECTIONS; number++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            try (Admin late = Admin.create(impatient())) {
                assertThatThrownBy(() -> late.listTopics().names().get())
                        .hasCauseInstanceOf(TimeoutException.class);
            }
            write(inside(), PUBLIC);
            assertThat(read("reader", PASSWORD, "reader", PUBLIC)).contains("value");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private Map<String, Object> impatient() {
        Map<String, Object> settings = new HashMap<>(from("reader", PASSWORD));
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 3_000);
        return settings;
    }

    @Test
    void eachUserTakesALimitedPartOfTheBroker() throws Exception {
        assertThat(limits()).containsOnlyKeys("consumer_byte_rate", "request_percentage");

        broker.close();
        broker = start(Map.of("another", PASSWORD));

        assertThat(limits()).isEmpty();
    }

    private Map<String, Double> limits() throws Exception {
        ClientQuotaEntity reader = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "reader"));
        try (Admin admin = Admin.create(inside())) {
            return admin.describeClientQuotas(ClientQuotaFilter.all())
                    .entities()
                    .get()
                    .getOrDefault(reader, Map.of());
        }
    }

    @Test
    void theBrokerNeedNotFindItselfWhereOthersFindIt() {
        broker.close();
        broker =
                EmbeddedBroker.start(
                        EmbeddedBroker.LOOPBACK,
                        0,
                        Ports.free(0),
                        folder.resolve("broker"),
                        new ExternalListener(
                                EmbeddedBroker.LOOPBACK, port, Map.of("reader", PASSWORD), null));

        assertThat(broker.isServing()).isTrue();
    }

    @Test
    void aCertificateThatCannotBeReadIsRefusedBeforeAnythingStarts() throws Exception {
        Path pem = Files.writeString(folder.resolve("no.pem"), "no key");
        for (Path file : List.of(pem, folder.resolve("missing.pem"))) {
            assertThatThrownBy(
                            () ->
                                    new ExternalListener(
                                            "localhost", port, Map.of("reader", PASSWORD), file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "leash", "leash-escalation", "", "a b", "User:x"})
    void someNamesAreNobodys(String name) {
        assertThatThrownBy(
                        () -> new ExternalListener("localhost", port, Map.of(name, PASSWORD), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private EmbeddedBroker start(Map<String, String> users) {
        return start(users, null);
    }

    private EmbeddedBroker start(Map<String, String> users, @Nullable Path certificate) {
        return EmbeddedBroker.start(
                EmbeddedBroker.LOOPBACK,
                0,
                0,
                folder.resolve("broker"),
                new ExternalListener(EmbeddedBroker.LOOPBACK, port, users, certificate));
    }

    private Map<String, Object> inside() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private Map<String, Object> from(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                EmbeddedBroker.LOOPBACK + ":" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "enable.idempotence",
                false,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
    }

    private List<String> read(String user, String password, String group, String topic) {
        return read(from(user, password), group, topic);
    }

    private static List<String> read(Map<String, Object> reader, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(reader);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() < end) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    List<String> values = new ArrayList<>();
                    records.forEach(record -> values.add(record.value()));
                    return values;
                }
            }
            throw new IllegalStateException("nothing was read within " + LONG);
        }
    }

    private static void write(Map<String, Object> settings, String topic) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }
}
