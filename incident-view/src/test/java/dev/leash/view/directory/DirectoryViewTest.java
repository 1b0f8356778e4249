package dev.leash.view.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryViewTest {

    @TempDir Path folder;
    private View view;

    @BeforeEach
    void open() {
        view = View.open(folder, Projections.all());
    }

    @AfterEach
    void close() {
        view.close();
    }

    /** Their first letter has four bytes, and sorts behind whatever has fewer. */
    @Test
    void whoseNameBeginsWithARareLetterIsListedAmongTheOthers() {
        fold(new Log().contact("𠮷野").contact("\uffff").contact("🦊").contact("alice"));

        assertThat(new DirectoryView(view).contacts())
                .extracting(Contact::id)
                .containsExactly("alice", "\uffff", "🦊", "𠮷野");
    }

    @Test
    void onlyWhatIsOfAKindIsListedWithIt() {
        fold(new Log().contact("alice"));

        assertThat(new DirectoryView(view).contacts()).hasSize(1);
        assertThat(new DirectoryView(view).schedules()).isEmpty();
        assertThat(new DirectoryView(view).sheets()).isEmpty();
    }

    @Test
    void aPersonIsFoundByWhateverTheyGoBy() {
        fold(new Log().contact("alice@example.com").contact("Bob"));
        DirectoryView people = new DirectoryView(view);

        assertThat(people.person("Alice <ALICE@example.com>"))
                .map(Contact::id)
                .contains("alice@example.com");
        assertThat(people.person("\u00a0bob\u200b")).map(Contact::id).contains("Bob");
        assertThat(people.person("carol")).isEmpty();
    }

    @Test
    void whatIsKeptInMemoryFollowsTheDirectory() {
        Log log = new Log().contact("alice").contact("bob");
        fold(log);
        DirectoryView people = new DirectoryView(view);
        assertThat(people.contacts()).hasSize(2);

        fold(log.contactGone("alice").contact("carol"));

        assertThat(people.contacts()).extracting(Contact::id).containsExactly("bob", "carol");
        assertThat(people.contact("alice")).isEmpty();
        assertThat(people.person("Carol")).isPresent();
    }

    private void fold(Log log) {
        view.fill(log.records());
    }
}
