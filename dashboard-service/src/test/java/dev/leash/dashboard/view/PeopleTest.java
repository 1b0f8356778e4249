package dev.leash.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

    @TempDir Path folder;
    private ViewFile file;

    @BeforeEach
    void open() {
        file = ViewFile.open(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** Their first letter has four bytes, and sorts behind whatever has fewer. */
    @Test
    void whoseNameBeginsWithARareLetterIsListedAmongTheOthers() {
        fold(new Log().contact("𠮷野").contact("\uffff").contact("🦊").contact("alice"));

        assertThat(new People(file.reader()).contacts())
                .extracting(Contact::id)
                .containsExactly("alice", "\uffff", "🦊", "𠮷野");
    }

    @Test
    void onlyWhatIsOfAKindIsListedWithIt() {
        fold(new Log().contact("alice"));

        assertThat(new People(file.reader()).contacts()).hasSize(1);
        assertThat(new People(file.reader()).schedules()).isEmpty();
        assertThat(new People(file.reader()).sheets()).isEmpty();
    }

    @Test
    void aPersonIsFoundByWhateverTheyGoBy() {
        fold(new Log().contact("alice@example.com").contact("Bob"));
        People people = new People(file.reader());

        assertThat(people.person("Alice <ALICE@example.com>"))
                .map(Contact::id)
                .contains("alice@example.com");
        assertThat(people.person("\u00a0bob\u200b")).map(Contact::id).contains("Bob");
        assertThat(people.person("carol")).isEmpty();
    }

    private void fold(Log log) {
        new ViewWriter(file).write(batch -> log.records().forEach(batch::add), List.of());
    }
}
