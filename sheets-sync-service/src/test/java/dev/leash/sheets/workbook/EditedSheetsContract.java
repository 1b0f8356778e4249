package dev.leash.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the sheets administrators edit, wherever the workbook is. */
public abstract class EditedSheetsContract {

    private static final List<List<String>> GOOD =
            List.of(
                    List.of("name", "email", "phone"),
                    List.of("ann", "a@x.example", "+15550100001"));
    private static final Map<Integer, String> PROBLEM = Map.of(2, "email 'a': no, never");
    private static final Duration LONG = Duration.ofMinutes(2);

    private Bench bench;
    private Workbook workbook;

    /** A workbook in which there is nothing. */
    protected abstract Bench bench() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        bench = bench();
        workbook = bench.open();
    }

    @AfterEach
    void end() {
        workbook.close();
        bench.close();
    }

    @Test
    void namesEverySheetInTheBeginning() throws Exception {
        bench.write("contacts", GOOD);

        assertThat(changes()).containsExactlyInAnyOrderElementsOf(Bench.EDITED);
    }

    @Test
    void readsWhatPeopleWrote() throws Exception {
        bench.write("contacts", GOOD);
        changes();

        assertThat(found("contacts").table().all()).isEqualTo(GOOD);
        assertThat(sheets().read("schedule")).isEqualTo(new Reading.Missing());
        assertThat(sheets().location("contacts")).contains("contacts");
    }

    @Test
    void noticesAnEdit() throws Exception {
        bench.write("contacts", GOOD);
        bench.write("schedule", GOOD);
        changes();

        bench.type("contacts", 2, 1, "ben");

        assertThat(changes()).containsExactly("contacts");
        assertThat(found("contacts").table().rows().getFirst().text(0)).isEqualTo("ben");
    }

    @Test
    void noticesThatASheetComesAndGoes() throws Exception {
        changes();
        bench.write("contacts", GOOD);
        assertThat(changes()).containsExactly("contacts");

        bench.delete("contacts");

        assertThat(changes()).containsExactly("contacts");
        assertThat(sheets().read("contacts")).isEqualTo(new Reading.Missing());
    }

    @Test
    void explainsAndTakesTheExplanationBack() throws Exception {
        bench.write("contacts", GOOD);
        changes();

        assertThat(sheets().explain("contacts", found("contacts"), PROBLEM)).isTrue();
        assertThat(bench.seen("contacts"))
                .containsExactly(
                        List.of("name", "email", "phone", "problem"),
                        List.of("ann", "a@x.example", "+15550100001", "email 'a': no, never"));

        assertThat(sheets().explain("contacts", found("contacts"), Map.of())).isTrue();
        assertThat(bench.seen("contacts")).isEqualTo(GOOD);
    }

    @Test
    void doesNotExplainWhatWasEditedMeanwhile() throws Exception {
        bench.write("contacts", GOOD);
        changes();
        Reading.Found read = found("contacts");
        bench.insertRow("contacts", 2);
        bench.type("contacts", 2, 1, "ben");

        assertThat(sheets().explain("contacts", read, PROBLEM)).isFalse();

        assertThat(bench.seen("contacts").getFirst()).isEqualTo(GOOD.getFirst());
    }

    @Test
    void removesRowsAndTouchesNoOther() throws Exception {
        List<String> bob = List.of("bob", "b@x.example", "+15550100002");
        bench.write("contacts", List.of(GOOD.getFirst(), GOOD.getLast(), bob));
        changes();
        Reading.Found read = found("contacts");

        assertThat(sheets().remove("contacts", read, List.of(3))).isTrue();
        assertThat(bench.seen("contacts")).isEqualTo(GOOD);

        assertThat(sheets().remove("contacts", read, List.of(2))).isFalse();
        assertThat(sheets().remove("contacts", found("contacts"), List.of(2))).isTrue();
        assertThat(bench.seen("contacts")).containsExactly(GOOD.getFirst());
    }

    @Test
    void createsASheetOnceAndNeverChangesOne() throws Exception {
        sheets().createIfMissing("contacts", GOOD);
        sheets().createIfMissing("contacts", List.of(List.of("other")));

        assertThat(bench.seen("contacts")).isEqualTo(GOOD);
    }

    /** The next changes; they come within a time in which nobody would wait for longer. */
    private Set<String> changes() throws IOException, InterruptedException {
        long until = System.nanoTime() + LONG.toNanos();
        Set<String> changes = new TreeSet<>();
        while (changes.isEmpty() && System.nanoTime() < until) {
            changes.addAll(sheets().awaitChanges(Duration.ofMillis(500)));
        }
        return changes;
    }

    private Reading.Found found(String sheet) throws IOException {
        return (Reading.Found) sheets().read(sheet);
    }

    private EditedSheets sheets() {
        return workbook.edited();
    }
}
