package dev.leash.model.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact.Role;
import org.junit.jupiter.api.Test;

class ToldWhenNobodyTest {

    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Test
    void areTheFallbacksAndAdmins() {
        directory.knows("alice").fallsBackTo("fay");
        directory.has(new Contact("ada", "ada@example.com", null, Role.ADMIN));

        assertThat(directory.toldWhenNobody()).containsExactly("fay", "ada");
    }

    @Test
    void leaveOutWhoCannotBeReached() {
        directory.knows("alice").fallsBackTo("fay");
        directory.has(new Contact("ada", null, null, Role.ADMIN));

        assertThat(directory.toldWhenNobody()).containsExactly("fay");
    }

    @Test
    void areEverybodyReachableWhereThereIsNoFallback() {
        directory.knows("alice", "bob").knowsWithoutChannel("mute");

        assertThat(directory.toldWhenNobody()).containsExactly("alice", "bob");
    }

    @Test
    void areEverybodyReachableWhenNoFallbackCanBeReached() {
        directory.knows("alice");
        directory.has(new Contact("ada", null, null, Role.ADMIN));

        assertThat(directory.toldWhenNobody()).containsExactly("alice");
    }

    @Test
    void areNobodyOnlyWhenNobodyIsReachable() {
        directory.knowsWithoutChannel("mute");

        assertThat(directory.toldWhenNobody()).isEmpty();
    }
}
