package dev.leash.model.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Contact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @Test
    void isReachedByMailAndSlackWithAnEmailAddress() {
        Contact contact = new Contact("alice", "alice@example.com", null, Role.RESPONDER);

        assertThat(contact.channels()).containsExactly(Channel.SLACK, Channel.EMAIL);
        assertThat(contact.isReachable()).isTrue();
        assertThat(contact.addressFor(Channel.SLACK)).isEqualTo("alice@example.com");
    }

    @Test
    void isReachedByTextMessageAndCallWithAPhone() {
        Contact contact = new Contact("alice", null, "+15550100", Role.RESPONDER);

        assertThat(contact.channels()).containsExactly(Channel.SMS, Channel.VOICE);
        assertThat(contact.isReachable()).isTrue();
        assertThat(contact.addressFor(Channel.VOICE)).isEqualTo("+15550100");
    }

    @Test
    void isNotReachableWithNeither() {
        Contact contact = new Contact("alice", null, null, Role.RESPONDER);

        assertThat(contact.channels()).isEmpty();
        assertThat(contact.isReachable()).isFalse();
    }

    @Test
    void hasNoAddressForAChannelTheyDoNotHave() {
        Contact contact = new Contact("alice", "alice@example.com", null, Role.RESPONDER);

        assertThatThrownBy(() -> contact.addressFor(Channel.SMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contact 'alice' has no address for SMS");
    }

    @Test
    void needsAName() {
        assertThatThrownBy(() -> new Contact(" ", null, null, Role.VIEWER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a contact needs a name");
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "RESPONDER, false", "FALLBACK, true", "ADMIN, true"})
    void isToldWhenNobodyCanBeFoundAsAFallbackOrAdmin(Role role, boolean told) {
        assertThat(new Contact("alice", null, null, role).isTold()).isEqualTo(told);
    }

    @Test
    void keepsTheirPhoneAndAddressOutOfLogLines() {
        assertThat(new Contact("alice", "alice@example.com", "+15550100", Role.ADMIN))
                .hasToString("Contact[id=alice, role=ADMIN]");
    }
}
