package dev.leash.intake.twilio;

import static org.awaitility.Awaitility.await;

import dev.leash.fake.twilio.Account;
import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.settings.Settings;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker, Alice in the directory, intake alone behind a proxy, and Twilio, which calls it. */
final class Lab implements AutoCloseable {

    static final String ALICE = "+15550100001";
    static final URI PUBLIC_URL = URI.create("https://leash.example.com");

    final FakeTwilio twilio = FakeTwilio.start(Account.example());
    final StandIn standIn;
    private final TestBroker broker;
    private final EmbeddedServer server;
    private final Producers producers;

    private Lab(TestBroker broker) {
        this.broker = broker;
        KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        standIn = new StandIn(kafka, producers);
        producers
                .send(
                        Topics.DIRECTORY,
                        DirectoryRecord.CONTACTS + "alice",
                        new DirectoryRecord.OfContact(
                                new Contact("alice", null, ALICE, Role.RESPONDER)))
                .join();
        server = serve(settings(broker.bootstrapServers()));
        ApplicationContext beans = server.getApplicationContext();
        await().until(() -> beans.getBean(DirectoryCache.class).isReady());
        await().until(
                        () ->
                                beans.getBean(PendingReplies.class, Qualifiers.byName("intake"))
                                        .isReady());
        twilio.callsBack(PUBLIC_URL, server.getURI());
    }

    static Lab start(Path folder) {
        return new Lab(TestBroker.start(folder));
    }

    /** Kafka goes away for good. */
    void withoutKafka() {
        broker.close();
    }

    URI url() {
        return server.getURI();
    }

    static Map<String, String> settings(String kafka) {
        Map<String, String> settings = new HashMap<>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        settings.put("PUBLIC_URL", PUBLIC_URL.toString());
        settings.put("TWILIO_ACCOUNT_SID", Account.example().sid());
        settings.put("TWILIO_AUTH_TOKEN", Account.example().authToken());
        settings.put("TWILIO_PHONE_NUMBER", Account.example().number());
        return settings;
    }

    /** Intake alone. */
    static EmbeddedServer serve(Map<String, String> settings) {
        String kafka = settings.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        Map<String, Object> properties = new HashMap<>();
        properties.put("leash.parts.intake", "true");
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("kafka.bootstrap.servers", kafka);
        properties.put("kafka.health.enabled", false);
        Producers.settings(KafkaAccess.plain(kafka))
                .forEach((name, value) -> properties.put("kafka.producers.intake." + name, value));
        properties.put("kafka.producers.intake.key.serializer", StringSerializer.class.getName());
        properties.put(
                "kafka.producers.intake.value.serializer", ByteArraySerializer.class.getName());
        return ApplicationContext.builder()
                .singletons(Settings.of(settings))
                .properties(properties)
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        standIn.close();
        producers.close();
        broker.close();
        twilio.close();
    }
}
