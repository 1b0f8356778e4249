package dev.leash.sheets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Sheets;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsPlanTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final String HEADER = "name|email|phone|role";

    private final ContactsPlan plan = new ContactsPlan(ZoneOffset.UTC);
    private final DirectorySnapshot held = new DirectorySnapshot();

    @Test
    void putsEachContactInForce() {
        SheetChanges first = apply(HEADER, "ann|ann@x||admin", "ben|ben@x||");

        assertThat(first.changes())
                .extracting(SheetChange::key)
                .containsExactly("contact/ann", "contact/ben", "sheet/contacts");
        assertThat(names()).containsExactly("ann", "ben");
        assertThat(sheet())
                .isEqualTo(new OfSheet("contacts", "here", NOW, 1, NOW, 2, List.of(), List.of()));
    }

    @Test
    void saysNothingAboutContentThatIsInForce() {
        apply(HEADER, "ann|ann@x||admin");

        assertThat(apply(HEADER, "", "ann|ann@x||admin").changes()).isEmpty();
    }

    @Test
    void saysOnlyWhatChanged() {
        apply(HEADER, "ann|ann@x||admin", "ben|ben@x||");

        assertThat(apply(HEADER, "ann|ann@x||admin", "ben|ben@y||").changes())
                .extracting(SheetChange::key)
                .containsExactly("contact/ben", "sheet/contacts");
        assertThat(sheet().versionInForce()).isEqualTo(2);
    }

    @Test
    void removesAContactWhoseRowIsGone() {
        apply(HEADER, "ann|ann@x||admin", "ben|ben@x||");

        SheetChanges removal = apply(HEADER, "ann|ann@x||admin");

        assertThat(removal.changes()).contains(SheetChange.removal("contact/ben"));
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void keepsTheLastGoodVersionOfABadRowWhileTheOthersApply() {
        apply(HEADER, "ann|ann@x||admin", "ben|ben@x||");

        SheetChanges mixed = apply(HEADER, "ann|wrong||admin", "ben|ben@y||", "cid|cid@x||");

        assertThat(held.contact("ann")).map(Contact::email).contains("ann@x");
        assertThat(held.contact("ben")).map(Contact::email).contains("ben@y");
        assertThat(names()).containsExactly("ann", "ben", "cid");
        assertThat(mixed.refusedRows()).isEqualTo(1);
        assertThat(sheet().refused()).extracting(Refused::row).containsExactly(2);
    }

    @Test
    void keepsANewContactOutWhileItsRowIsBad() {
        apply(HEADER, "ann|wrong||");
        assertThat(names()).isEmpty();

        apply(HEADER, "ann|ann@x||");
        assertThat(names()).containsExactly("ann");
        assertThat(sheet().refused()).isEmpty();
    }

    @Test
    void whoeverIsWrittenInAnotherCaseOrFormStaysWhoTheyAre() {
        apply(HEADER, "Jos\u00e9|j@x||", "ann|ann@x||");

        SheetChanges again = apply(HEADER, "JOSE\u0301|j@x||", "Ann|ann@y||");

        assertThat(names()).containsExactly("Jos\u00e9", "ann");
        assertThat(again.changes())
                .extracting(SheetChange::key)
                .containsExactly("contact/ann", "sheet/contacts");
        assertThat(held.contact("ann")).map(Contact::email).contains("ann@y");
    }

    @Test
    void whoeverHasAnotherNameIsAnother() {
        apply(HEADER, "ann|ann@x||");

        apply(HEADER, "ann lee|ann@x||");

        assertThat(names()).containsExactly("ann lee");
    }

    @Test
    void aNewContactWithABadNumberIsReachedByMail() {
        apply(HEADER, "ann|ann@x|12345|");
        assertThat(held.contact("ann")).map(Contact::email).contains("ann@x");

        apply(HEADER, "ann|ann@x|+15550100001|");
        SheetChanges bad = apply(HEADER, "ann|ann@y|12345|");

        assertThat(held.contact("ann")).map(Contact::phone).contains("+15550100001");
        assertThat(bad.refusedRows()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWhoWouldBeOneStaysAsTheyWere() {
        apply(HEADER, "ann|ann@x||", "ben|ben@x||");

        SheetChanges shared = apply(HEADER, "Ann|ann@y||", "ben|ANN@y||");

        assertThat(names()).containsExactly("ann", "ben");
        assertThat(held.contact("ann")).map(Contact::email).contains("ann@y");
        assertThat(held.contact("ben")).map(Contact::email).contains("ben@x");
        assertThat(shared.refusedRows()).isEqualTo(1);
    }

    @Test
    void aNewRowTakesNoAddressFromWhoeverHasIt() {
        apply(HEADER, "ann|team@x||");

        SheetChanges shared = apply(HEADER, "ben|team@x||", "ann|team@x||");

        assertThat(names()).containsExactly("ann");
        assertThat(held.contact("ann")).map(Contact::email).contains("team@x");
        assertThat(shared.refusedRows()).isEqualTo(1);
    }

    @Test
    void ofTwoNewContactsWithOneAddressTheFirstIsReached() {
        SheetChanges shared = apply(HEADER, "ann|team@x||", "ben|team@x||");

        assertThat(names()).containsExactly("ann");
        assertThat(shared.refusedRows()).isEqualTo(1);
        assertThat(apply(HEADER, "ben|team@x||", "ann|team@x||").changes())
                .noneMatch(change -> change.key().endsWith("/ben"));
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void removesNobodyWhileARowHasNoName() {
        apply(HEADER, "ann|ann@x||admin", "ben|ben@x||");

        apply(HEADER, "ann|ann@x||admin", "|ben@x||");

        assertThat(names()).containsExactly("ann", "ben");
    }

    @Test
    void keepsEverybodyWhenTheSheetIsMissingOrNoSheet() {
        apply(HEADER, "ann|ann@x||admin");

        for (Reading reading :
                List.of(
                        new Reading.Missing(),
                        new Reading.Unreadable("it is not UTF-8"),
                        Sheets.found("wrong|header", "x|y"))) {
            plan.plan(reading, held, "here", NOW).changes().forEach(held::take);
            assertThat(names()).containsExactly("ann");
            assertThat(sheet().versionInForce()).isEqualTo(1);
        }
        plan.plan(new Reading.Missing(), held, "here", NOW).changes().forEach(held::take);
        assertThat(sheet().warnings())
                .containsExactly("The sheet is missing: its contacts stay in force.");
    }

    @Test
    void removesEverybodyWhenTheSheetHasNoRows() {
        apply(HEADER, "ann|ann@x||admin");

        apply(HEADER);

        assertThat(names()).isEmpty();
    }

    @Test
    void removesNobodyWhileTheSheetMayStillBeBeingWritten() {
        apply(HEADER, "ann|ann@x||admin", "ben|ben@x||");
        Reading.Found half =
                new Reading.Found(
                        Sheets.table(HEADER, "cid|cid@x||admin"), "r", false, List.of(), List.of());

        plan.plan(half, held, "here", NOW).changes().forEach(held::take);

        assertThat(names()).containsExactly("ann", "ben", "cid");
    }

    @Test
    void countsARowThatIsCutShortAmongThoseThatAreRefused() {
        Refused cut =
                new Refused(
                        3,
                        null,
                        "ben,ben@",
                        "the file ends in the middle of this row",
                        SheetCode.ROW_CUT_OFF);
        Reading.Found half =
                new Reading.Found(
                        Sheets.table(HEADER, "ann|ann@x||admin"),
                        "r",
                        false,
                        List.of(cut),
                        List.of("It was read as Windows-1252."));

        plan.plan(half, held, "here", NOW).changes().forEach(held::take);

        assertThat(sheet().rows()).isEqualTo(2);
        assertThat(sheet().refused()).containsExactly(cut);
        assertThat(sheet().warnings()).containsExactly("It was read as Windows-1252.");
    }

    @Test
    void keepsMostContactsForAWhileWhenAnEditDropsThemAllAtOnce() {
        String[] all = {
            HEADER, "ann|ann@x||admin", "b|b@x||", "c|c@x||", "d|d@x||", "e|e@x||", "f|f@x||"
        };
        apply(all);

        apply(HEADER, "ann|ann@y||admin", "zoe|zoe@x||");

        assertThat(names()).containsExactly("ann", "b", "c", "d", "e", "f", "zoe");
        assertThat(held.contact("ann")).map(Contact::email).contains("ann@y");
        assertThat(sheet().heldBack())
                .isEqualTo(
                        new HeldBack(
                                "5 of 6 contacts are no longer in the sheet. The sheet may be incomplete, so they stay in force for 10 minutes; if they are still missing then, they are removed.",
                                NOW,
                                SheetCode.MASS_REMOVAL));

        applyAt(NOW.plusSeconds(599), HEADER, "ann|ann@y||admin", "zoe|zoe@x||");
        assertThat(names()).hasSize(7);
        applyAt(NOW.plusSeconds(600), HEADER, "ann|ann@y||admin", "zoe|zoe@x||");
        assertThat(names()).containsExactly("ann", "zoe");
        assertThat(sheet().heldBack()).isNull();
    }

    @Test
    void forgetsThatMostContactsWereGoneOnceTheyAreBack() {
        String[] all = {HEADER, "a|a@x||admin", "b|b@x||", "c|c@x||", "d|d@x||", "e|e@x||"};
        apply(all);
        apply(HEADER);
        applyAt(NOW.plusSeconds(300), all);

        applyAt(NOW.plusSeconds(900), HEADER);

        assertThat(names()).hasSize(5);
        assertThat(sheet().heldBack()).isNotNull();
    }

    @Test
    void removesAFewOrTheSmallerPartAtOnce() {
        apply(HEADER, "a|a@x||admin", "b|b@x||", "c|c@x||", "d|d@x||");
        apply(HEADER);
        assertThat(names()).isEmpty();
    }

    @Test
    void warnsAboutTheContactsAsTheyAreAfterwards() {
        apply(HEADER, "ann|ann@x||responder");
        assertThat(sheet().warnings()).singleElement().asString().contains("admin or fallback");

        apply(HEADER, "ann|ann@x||fallback");
        assertThat(sheet().warnings()).isEmpty();

        apply(HEADER);
        assertThat(sheet().warnings()).hasSize(1);
    }

    private SheetChanges apply(String... lines) {
        return applyAt(NOW, lines);
    }

    private SheetChanges applyAt(Instant now, String... lines) {
        SheetChanges planned = plan.plan(Sheets.found(lines), held, "here", now);
        planned.changes().forEach(held::take);
        return planned;
    }

    private List<String> names() {
        return held.contacts().stream().map(Contact::id).toList();
    }

    private OfSheet sheet() {
        return held.sheet("contacts").orElseThrow();
    }
}
