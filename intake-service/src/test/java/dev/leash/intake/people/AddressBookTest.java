package dev.leash.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private static final String EMAIL = "ada@example.com";
    private static final String PHONE = "+15005550001";

    private final AddressBook book = new AddressBook(2);

    @Test
    void findsPeopleByWhateverTheyHave() {
        Contact ada = contact("ada", EMAIL, PHONE);
        book.put(ada);

        assertThat(book.contact("ada")).contains(ada);
        assertThat(book.person(EMAIL)).contains(ada);
        assertThat(book.byPhone(PHONE)).contains(ada);
        assertThat(book.contact("ben")).isEmpty();
        assertThat(book.person("ben@example.com")).isEmpty();
        assertThat(book.byPhone("+15005550002")).isEmpty();
    }

    @Test
    void theCaseOfAnAddressSaysNothing() {
        book.put(contact("ada", "Ada@Example.com", null));

        assertThat(book.person(" aDA@eXAMPLE.COM ")).isPresent();
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        book.put(contact("ada", null, "+4402079460018"));
        book.put(contact("ben", null, "not read as a number"));

        assertThat(book.byPhone("+442079460018")).map(Contact::id).contains("ada");
        assertThat(book.byPhone("+44 (0)20 7946 0018")).map(Contact::id).contains("ada");
        assertThat(book.byPhone("not read as a number")).map(Contact::id).contains("ben");
        book.put(contact("ada", null, null));
        assertThat(book.byPhone("+442079460018")).isEmpty();
    }

    @Test
    void aPersonIsFoundByWhateverTheyGoBy() {
        book.put(contact("Ada L.", EMAIL, null));

        assertThat(book.person("ADA\u00a0l.")).map(Contact::id).contains("Ada L.");
        assertThat(book.person("Ada <ADA@example.com>")).map(Contact::id).contains("Ada L.");
    }

    @Test
    void whoHasNewAddressesIsNotFoundByTheOldOnes() {
        book.put(contact("ada", EMAIL, PHONE));
        book.put(contact("ada", "countess@example.com", null));

        assertThat(book.person(EMAIL)).isEmpty();
        assertThat(book.byPhone(PHONE)).isEmpty();
        assertThat(book.person("countess@example.com")).isPresent();
    }

    @Test
    void whoIsGoneIsNotFound() {
        book.put(contact("ada", EMAIL, PHONE));
        book.remove("ada");
        book.remove("nobody");

        assertThat(book.contact("ada")).isEmpty();
        assertThat(book.person(EMAIL)).isEmpty();
        assertThat(book.byPhone(PHONE)).isEmpty();
    }

    @Test
    void ofTwoWithOneAddressTheFirstByNameIsMeantInWhateverOrderTheyCame() {
        book.put(contact("ben", EMAIL, PHONE));
        book.put(contact("ada", EMAIL, PHONE));

        assertThat(book.person(EMAIL)).map(Contact::id).contains("ada");
        assertThat(book.byPhone(PHONE)).map(Contact::id).contains("ada");
        book.remove("ada");
        assertThat(book.person(EMAIL)).map(Contact::id).contains("ben");
    }

    @Test
    void whenItIsFullOnlyThoseInItMayChange() {
        book.put(contact("ada", null, null));
        book.put(contact("ben", null, null));

        assertThat(book.put(contact("cleo", EMAIL, null))).isFalse();
        assertThat(book.person(EMAIL)).isEmpty();
        assertThat(book.put(contact("ben", EMAIL, null))).isTrue();
        assertThat(book.person(EMAIL)).isPresent();
    }

    private static Contact contact(String id, @Nullable String email, @Nullable String phone) {
        return new Contact(id, email, phone, Role.RESPONDER);
    }
}
