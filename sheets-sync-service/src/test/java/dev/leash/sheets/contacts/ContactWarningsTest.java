package dev.leash.sheets.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactWarningsTest {

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "FALLBACK"})
    void findsNothingWrongWhenSomebodyIsTold(Role role) {
        assertThat(
                        ContactWarnings.about(
                                List.of(new Contact("ann", "ann@example.com", null, role))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "RESPONDER"})
    void warnsWhenNobodyIsTold(Role role) {
        assertThat(
                        ContactWarnings.about(
                                List.of(new Contact("ann", "ann@example.com", null, role))))
                .singleElement()
                .asString()
                .contains("admin or fallback");
    }

    @Test
    void warnsWhenWhoeverIsToldCannotBeReached() {
        assertThat(ContactWarnings.about(List.of(new Contact("ann", null, null, Role.ADMIN))))
                .hasSize(1);
        assertThat(ContactWarnings.about(List.of())).hasSize(1);
    }
}
