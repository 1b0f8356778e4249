package dev.leash.intake.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the directory of a real broker, which is restarted once. */
@Tag("broker")
class DirectoryCacheTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Contact ADA =
            new Contact("ada", "ada@example.com", "+15005550001", Role.RESPONDER);

    @TempDir Path folder;
    private TestBroker broker;
    private Producers producers;

    @BeforeEach
    void start() {
        broker = TestBroker.embedded(0, folder);
        KafkaAccess kafka = kafka();
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
    }

    @AfterEach
    void stop() {
        producers.close();
        broker.close();
    }

    @Test
    void knowsWhatIncidentsAreClassifiedBy() {
        ConfiguredSeverity catastrophic =
                new ConfiguredSeverity("01JX", "Catastrophic", "", 4, null, null);
        producers
                .send(
                        Topics.DIRECTORY,
                        "severity/01JX",
                        new DirectoryRecord.OfConfigured(catastrophic))
                .join();
        try (DirectoryCache people = DirectoryCache.start(kafka())) {
            await().until(people::isReady);
            assertThat(people.classification().severity("catastrophic"))
                    .contains(catastrophic.severity());

            producers.send(Topics.DIRECTORY, "severity/01JX", null).join();
            await().until(() -> people.classification().severity("catastrophic").isEmpty());
        }
    }

    @Test
    void knowsEverybodyAsSoonAsItIsReady() {
        put(ADA);
        try (DirectoryCache people = DirectoryCache.start(kafka())) {
            await().until(people::isReady);

            assertThat(people.contact("ada")).contains(ADA);
            assertThat(people.person("ADA@example.com")).contains(ADA);
            assertThat(people.contactByPhone("+15005550001")).contains(ADA);
        }
    }

    @Test
    void isReadyWhereThereIsNobodyAndSeesWhoComesAndGoes() {
        try (DirectoryCache people = DirectoryCache.start(kafka())) {
            await().until(people::isReady);
            assertThat(people.contact("ada")).isEmpty();

            put(ADA);
            await().until(() -> people.contact("ada").isPresent());

            producers.send(Topics.DIRECTORY, DirectoryRecord.CONTACTS + "ada", null).join();
            await().until(() -> people.contact("ada").isEmpty());
        }
    }

    @Test
    void strangeRecordsDoNotEndTheReading() {
        put("contact/bad", "not JSON");
        put("something/else", "{}");
        put(ADA);
        try (DirectoryCache people = DirectoryCache.start(kafka())) {
            await().until(people::isReady);

            assertThat(people.contact("ada")).contains(ADA);
            assertThat(people.contact("bad")).isEmpty();
        }
    }

    @Test
    void answersWhileKafkaIsAwayAndGoesOnAfterwards() {
        put(ADA);
        try (DirectoryCache people = DirectoryCache.start(kafka())) {
            await().until(people::isReady);
            int port = broker.port();
            broker.close();
            assertThat(people.contact("ada")).contains(ADA);

            broker = TestBroker.embedded(port, folder);
            Contact ben = new Contact("ben", "ben@example.com", null, Role.RESPONDER);
            await().ignoreExceptions().until(() -> put(ben));
            await().until(() -> people.contact("ben").isPresent());
            assertThat(people.contact("ada")).contains(ADA);
        }
    }

    private KafkaAccess kafka() {
        return KafkaAccess.plain(broker.bootstrapServers());
    }

    private boolean put(Contact contact) {
        DirectoryRecord record = new DirectoryRecord.OfContact(contact);
        producers.send(Topics.DIRECTORY, record.key(), record).join();
        return true;
    }

    private void put(String key, String value) {
        assertThat(
                        producers.send(
                                new ProducerRecord<>(
                                        Topics.DIRECTORY.name(),
                                        key,
                                        value.getBytes(StandardCharsets.UTF_8))))
                .succeedsWithin(LONG);
    }
}
