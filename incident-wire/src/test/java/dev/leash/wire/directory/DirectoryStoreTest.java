package dev.leash.wire.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryStoreTest {

    private final TopologyTestDriver driver = new TopologyTestDriver(topology());
    private final TestInputTopic<String, DirectoryRecord> topic =
            driver.createInputTopic(
                    Topics.DIRECTORY.name(),
                    new StringSerializer(),
                    Serdes.of(Topics.DIRECTORY).serializer());
    private final DirectoryStore store =
            new DirectoryStore(requireNonNull(driver.getKeyValueStore(DirectoryStore.NAME)));

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theNewestRecordOfAKeyIsInForce() {
        put(contact("alice", "old@example.com"));
        put(contact("alice", "new@example.com"));

        assertThat(store.find("contact/alice")).contains(contact("alice", "new@example.com"));
    }

    @Test
    void aKeyWithoutAValueIsGone() {
        put(contact("alice", "alice@example.com"));

        topic.pipeInput("contact/alice", null);

        assertThat(store.find("contact/alice")).isEmpty();
        assertThat(store.startingWith(DirectoryRecord.CONTACTS)).isEmpty();
    }

    @Test
    void whatAnOlderReleaseWroteIsForeignUntilItIsTakenOver() {
        put(contact("alice", "alice@example.com"));
        topic.pipeInput("contact/bob", null);
        topic.pipeInput("sheet/contacts", null);

        assertThat(store.foreign()).containsOnlyKeys("contact/alice", "contact/bob");
        assertThat(store.foreign().get("contact/alice"))
                .isLessThan(store.foreign().get("contact/bob"));

        Headers ours = new RecordHeaders().add(DirectoryEntry.VERSION_HEADER, new byte[] {'1'});
        topic.pipeInput(
                new TestRecord<>("contact/alice", contact("alice", "new@example.com"), ours));
        topic.pipeInput(new TestRecord<>("contact/bob", null, ours));

        assertThat(store.foreign()).isEmpty();
        assertThat(store.find("contact/alice")).contains(contact("alice", "new@example.com"));
    }

    @Test
    void aRecordIsDecodedOnce() {
        put(contact("alice", "alice@example.com"));

        DirectoryRecord once = store.find("contact/alice").orElseThrow();

        assertThat(store.find("contact/alice").orElseThrow()).isSameAs(once);
        assertThat(store.startingWith(DirectoryRecord.CONTACTS).getFirst()).isSameAs(once);
    }

    @Test
    void aScheduleIsCompiledOnceForEachVersion() {
        put(schedule(1, "alice"));
        FinalSchedule once = store.schedule("payments").orElseThrow();

        assertThat(once.peopleAt(Instant.EPOCH)).containsExactly("alice");
        assertThat(store.schedule("payments").orElseThrow()).isSameAs(once);
        assertThat(new StoredDirectory(store, path("default").path()).schedule("payments"))
                .containsSame(once);

        put(schedule(2, "bob"));
        assertThat(store.schedule("payments").orElseThrow().peopleAt(Instant.EPOCH))
                .containsExactly("bob");

        topic.pipeInput("schedule/payments", null);
        assertThat(store.schedule("payments")).isEmpty();
    }

    @Test
    void whatWasReadBeforeItChangedIsNotInForce() {
        put(contact("alice", "old@example.com"));
        assertThat(store.find("contact/alice")).contains(contact("alice", "old@example.com"));

        put(contact("alice", "new@example.com"));
        assertThat(store.find("contact/alice")).contains(contact("alice", "new@example.com"));
        assertThat(store.startingWith(DirectoryRecord.CONTACTS))
                .containsExactly(contact("alice", "new@example.com"));

        topic.pipeInput("contact/alice", null);
        assertThat(store.find("contact/alice")).isEmpty();
        assertThat(store.startingWith(DirectoryRecord.CONTACTS)).isEmpty();
    }

    @Test
    void aRecordUnderTheKeyOfAnotherIsPassedOver() {
        put(contact("alice", "alice@example.com"));

        topic.pipeInput("contact/alice", path("payments"));
        topic.pipeInput("contact/bob", contact("alice", "bob@example.com"));
        topic.pipeInput("contact/carol", path("carol"));

        assertThat(store.startingWith(DirectoryRecord.CONTACTS))
                .containsExactly(contact("alice", "alice@example.com"));
        assertThat(meant("bob@example.com")).isEmpty();
        assertThat(new StoredDirectory(store, path("default").path()).contacts()).hasSize(1);
    }

    @Test
    void whatOnlyANewerVersionKnowsIsPassedOverAndWhatWasInForceStays() {
        put(contact("alice", "alice@example.com"));
        put(path("payments"));
        long revision = store.revision();

        raw(
                "catalog/payments",
                "{\"type\":\"directory.catalog\",\"v\":1,\"id\":\"x\",\"data\":{}}");
        raw("contact/alice", "{\"type\":\"directory.contact\",\"v\":2,\"id\":\"x\",\"data\":{}}");
        raw("path/payments", "not a record");

        assertThat(store.find("catalog/payments")).isEmpty();
        assertThat(store.find("contact/alice")).contains(contact("alice", "alice@example.com"));
        assertThat(meant("alice@example.com")).contains("alice");
        assertThat(store.find("path/payments")).contains(path("payments"));
        assertThat(store.revision()).isEqualTo(revision);

        put(contact("bob", null));
        assertThat(store.find("contact/bob")).isPresent();
    }

    private void raw(String key, String value) {
        driver.createInputTopic(
                        Topics.DIRECTORY.name(), new StringSerializer(), new StringSerializer())
                .pipeInput(key, value);
    }

    @Test
    void recordsOfOneKindAreFoundInTheOrderOfTheirKeys() {
        put(contact("zoë", null));
        put(contact("alice", null));
        put(path("payments"));
        put(contact("愛子", null));

        assertThat(store.startingWith(DirectoryRecord.CONTACTS))
                .containsExactly(contact("alice", null), contact("zoë", null), contact("愛子", null));
        assertThat(store.startingWith(DirectoryRecord.PATHS)).containsExactly(path("payments"));
        assertThat(store.startingWith(DirectoryRecord.SCHEDULES)).isEmpty();
    }

    /** Their first letter has four bytes, and sorts behind whatever has fewer. */
    @Test
    void whoseNameBeginsWithARareLetterIsFoundAmongTheOthers() {
        put(contact("\uffff", null));
        put(contact("𠮷野", null));
        put(contact("🦊", null));
        put(path("🦊"));

        assertThat(store.startingWith(DirectoryRecord.CONTACTS))
                .containsExactly(
                        contact("\uffff", null), contact("🦊", null), contact("𠮷野", null));
    }

    @Test
    void isReadWhateverWasProcessedLast() {
        put(contact("alice", null));
        put(path("payments"));

        assertThat(store.find("contact/alice")).contains(contact("alice", null));
        assertThat(store.find("path/payments")).contains(path("payments"));
    }

    @Test
    void answersAsTheDirectoryOfTheModel() {
        EscalationPath builtIn = path("default").path();
        put(contact("alice", "alice@example.com"));
        put(path("payments"));
        StoredDirectory directory = new StoredDirectory(store, builtIn);

        assertThat(directory.contact("alice")).map(Contact::email).contains("alice@example.com");
        assertThat(directory.contact("bob")).isEmpty();
        assertThat(directory.contacts()).extracting(Contact::id).containsExactly("alice");
        assertThat(directory.schedule("payments")).isEmpty();
        assertThat(directory.path("payments")).contains(path("payments").path());
        assertThat(directory.path("default")).contains(builtIn);
        assertThat(directory.path("other")).isEmpty();
    }

    @Test
    void aPersonIsFoundByWhateverTheyGoBy() {
        put(person("Alice Ng", "alice@example.com", "Ali"));
        put(person("Bob", "bob@example.com"));

        assertThat(meant("ALICE\u00a0NG")).contains("Alice Ng");
        assertThat(meant("Alice <alice@EXAMPLE.com>")).contains("Alice Ng");
        assertThat(meant("ali")).contains("Alice Ng");
        assertThat(meant("carol")).isEmpty();
        assertThat(meant("")).isEmpty();
    }

    @Test
    void whatAPersonIsNoLongerCalledFindsThemNoLonger() {
        put(person("Alice", "old@example.com", "Ali"));
        put(person("Alice", "new@example.com"));

        assertThat(meant("old@example.com")).isEmpty();
        assertThat(meant("ali")).isEmpty();
        assertThat(meant("New@example.com")).contains("Alice");
        assertThat(store.startingWith(DirectoryRecord.CONTACTS)).hasSize(1);

        topic.pipeInput("contact/Alice", null);
        assertThat(meant("new@example.com")).isEmpty();
    }

    @Test
    void ofSeveralWhoShareAnAddressTheAnswerDoesNotDependOnWhoCameLast() {
        put(person("bob", "team@example.com"));
        put(person("adam", "team@example.com"));
        assertThat(meant("TEAM@example.com")).contains("adam");

        put(person("Team@Example.com", null));
        assertThat(meant("TEAM@example.com")).contains("Team@Example.com");

        topic.pipeInput("contact/Team@Example.com", null);
        topic.pipeInput("contact/adam", null);
        assertThat(meant("TEAM@example.com")).contains("bob");
    }

    @Test
    void itsRevisionTellsWhetherSomebodyElseMayBePaged() {
        long first = store.revision();

        put(contact("alice", "alice@example.com"));
        long second = store.revision();
        assertThat(second).isNotEqualTo(first);

        put(contact("alice", "alice@example.com"));
        put(new DirectoryRecord.OfSubscription("alice", false, Instant.EPOCH));
        assertThat(store.revision()).isEqualTo(second);

        topic.pipeInput("contact/alice", null);
        assertThat(store.revision()).isNotIn(first, second);
    }

    @Test
    void aPathOfTheDirectoryTakesTheBuiltInOnesPlace() {
        EscalationPath builtIn =
                EscalationPath.rotating(
                        "default",
                        "default",
                        Duration.ofMinutes(5),
                        Duration.ZERO,
                        WhenNobody.FAIL);
        put(path("default"));

        assertThat(new StoredDirectory(store, builtIn).path("default"))
                .isEqualTo(Optional.of(path("default").path()))
                .isNotEqualTo(Optional.of(builtIn));
    }

    private Optional<String> meant(String reference) {
        return new StoredDirectory(store, path("default").path())
                .person(reference)
                .map(Contact::id);
    }

    private static DirectoryRecord.OfContact person(
            String id, @Nullable String email, String... aliases) {
        return new DirectoryRecord.OfContact(
                new Contact(id, email, null, Contact.Role.RESPONDER, null, List.of(aliases), null));
    }

    private void put(DirectoryRecord record) {
        topic.pipeInput(record.key(), record);
    }

    private static DirectoryRecord.OfContact contact(String id, @Nullable String email) {
        return new DirectoryRecord.OfContact(new Contact(id, email, null, Contact.Role.RESPONDER));
    }

    private static DirectoryRecord schedule(long version, String person) {
        LocalDateTime start = LocalDateTime.parse("1970-01-01T00:00");
        ScheduleRow row = new ScheduleRow(2, start, start.plusDays(1), List.of(person));
        return new DirectoryRecord.OfSchedule(
                new Schedule("payments", version, ZoneOffset.UTC, List.of(row)));
    }

    private static DirectoryRecord.OfPath path(String id) {
        return new DirectoryRecord.OfPath(
                EscalationPath.rotating(
                        id, "default", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY));
    }

    private static Topology topology() {
        Topology topology = new Topology();
        DirectoryStore.define(topology);
        return topology;
    }
}
