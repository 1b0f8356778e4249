package dev.leash.model.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIndexTest {

    private final PersonIndex index = new PersonIndex();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice Ng",
                "ALICE NG",
                "alice\u00a0ng",
                "Alice@Example.com",
                "ali",
                "Alice Ng <alice@example.com>",
                "\"Ng, Alice\" <ALICE@example.com >",
                "<alice@example.com>",
                "<mailto:alice@example.com>",
                "Alice Ng <alice@home.example>"
            })
    void isFoundByNameAddressAndAlias(String reference) {
        index.put(contact("Alice Ng", "alice@example.com", "Ali"));
        index.put(contact("Bob", "bob@example.com"));

        assertThat(found(reference)).contains("Alice Ng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u200b", "carol", "Alice", "alice@example.org", "<>", "< >", "a <b"})
    void nobodyIsFoundByAnythingElse(String reference) {
        index.put(contact("Alice Ng", "alice@example.com"));

        assertThat(found(reference)).isEmpty();
    }

    @Test
    void aTextWithoutEndMeansNobody() {
        index.put(contact("Alice", "alice@example.com"));

        assertThat(found("<" + "@".repeat(1_000_000))).isEmpty();
        assertThat(found("alice" + " ".repeat(2_000))).isEmpty();
    }

    @Test
    void theAddressSaysMoreThanTheNameBeforeIt() {
        index.put(contact("Alice", "alice@example.com"));
        index.put(contact("Bob", "bob@example.com"));

        assertThat(found("Bob <alice@example.com>")).contains("Alice");
    }

    @Test
    void ofSeveralWhoseNameItIsComesFirst() {
        index.put(contact("adam", "shared@example.com"));
        index.put(contact("shared@example.com", null));
        index.put(contact("aaron", null, "shared@example.com"));

        assertThat(index.idsOf(PersonKey.of("Shared@example.com").orElseThrow()))
                .containsExactly("shared@example.com", "adam", "aaron");
    }

    @Test
    void anIdMeansItsContactThoughAnotherLooksTheSame() {
        index.put(contact("ALICE", "a@example.com"));
        index.put(contact("alice", "b@example.com"));

        assertThat(found("alice")).contains("alice");
        assertThat(found("Alice")).contains("ALICE");
    }

    @Test
    void whatAContactIsNoLongerCalledFindsThemNoLonger() {
        index.put(contact("Alice", "old@example.com", "Ali"));
        index.put(contact("Alice", "new@example.com"));

        assertThat(found("old@example.com")).isEmpty();
        assertThat(found("ali")).isEmpty();
        assertThat(found("NEW@example.com")).contains("Alice");

        index.remove("Alice");
        assertThat(found("alice")).isEmpty();
        assertThat(index.size()).isZero();
    }

    private Optional<String> found(String reference) {
        return index.person(reference).map(Contact::id);
    }

    private static Contact contact(String id, @Nullable String email, String... aliases) {
        return new Contact(id, email, null, Role.RESPONDER, null, List.of(aliases), null);
    }
}
