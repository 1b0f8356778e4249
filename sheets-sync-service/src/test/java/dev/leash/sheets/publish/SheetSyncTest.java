package dev.leash.sheets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.sheets.csv.CsvWorkbook;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.work.SyncHealth;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class SheetSyncTest {

    private static final TimeFormat FORMAT = TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow();
    private static final String SCHEDULE = "start_time,end_time,assignees\n";
    private static final String ALL_YEAR = "01-01-2025 00:00,12-31-2025 23:59,";
    private static final String CONTACTS = "name,email,phone,role\nann,ann@x,,admin\n";

    @TempDir Path temporary;
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final SyncHealth standing = new SyncHealth();
    private Instant now = Instant.parse("2025-06-15T12:00:00Z");
    private Path folder;
    private Path schedule;
    private Path contacts;
    private CsvWorkbook workbook;
    private SheetSync sync;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectories(temporary.resolve("workbook"));
        schedule = folder.resolve("schedule.csv");
        contacts = folder.resolve("contacts.csv");
        restart();
    }

    @AfterEach
    void end() {
        workbook.close();
    }

    @Test
    void writesAnExampleThatPagesAtOnceWhereThereIsNothing() throws Exception {
        Files.delete(folder);

        stepUntil(sync::isCaughtUp);

        assertThat(schedule)
                .hasContent(
                        """
                        start_time,end_time,assignees
                        01-01-2025 00:00,12-31-2026 23:59,"alice@example.com, bob@example.com"
                        """);
        assertThat(contacts)
                .hasContent(
                        """
                        name,email,phone,role
                        alice@example.com,alice@example.com,+15550100001,admin
                        bob@example.com,bob@example.com,+15550100002,responder
                        """);
        assertThat(directory.held().schedule("default").orElseThrow().rows().getFirst().assignees())
                .containsExactly("alice@example.com", "bob@example.com");
        assertThat(directory.held().contacts()).allMatch(Contact::isReachable).hasSize(2);
        assertThat(sheet("schedule").warnings()).isEmpty();
        assertThat(sheet("contacts").warnings()).isEmpty();
    }

    @Test
    void neverWritesAnExampleNextToASheet() throws Exception {
        Files.writeString(contacts, CONTACTS);

        stepUntil(sync::isCaughtUp);

        assertThat(schedule).doesNotExist();
        assertThat(contacts).hasContent(CONTACTS);
    }

    @Test
    void neverPutsAnExampleInThePlaceOfWhatIsInForce() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(sync::isCaughtUp);
        Files.delete(contacts);
        Files.delete(schedule);
        restart();

        stepUntil(sync::isCaughtUp);

        assertThat(folder).isEmptyDirectory();
        assertThat(directory.held().schedule("default").orElseThrow().version()).isEqualTo(1);
        assertThat(sheet("contacts").warnings())
                .containsExactly("The sheet is missing: its contacts stay in force.");
    }

    @Test
    void whatAnotherEditorAddsStaysOverARestart() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "dora\n");
        stepUntil(sync::isCaughtUp);
        assertThat(sync.problemRows("schedule")).isEqualTo(1);

        directory.put(Manager.PAGE, new Contact("dora", "dora@x", null, Contact.Role.RESPONDER));
        stepUntil(() -> sync.problemRows("schedule") == 0);
        restart();
        stepUntil(sync::isCaughtUp);

        assertThat(directory.held().contact("dora")).isPresent();
        assertThat(sync.facts()).containsEntry("contacts: managed elsewhere", "dora (the pages)");
    }

    @Test
    void whoeverIsForgottenIsNotPutBackByAnOlderReading() throws Exception {
        Files.writeString(contacts, CONTACTS + "ben,ben@x,,\n");
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        CachedSheets cached = new CachedSheets(workbook.edited());
        sync = over(cached);
        stepUntil(() -> sync.isCaughtUp() && directory.held().contacts().size() == 2);
        settle();
        cached.noticeNothing();

        Files.writeString(contacts, CONTACTS);
        directory.forget("ben");
        sync.step();
        now = now.plus(Duration.ofMinutes(6));
        sync.step();

        assertThat(names()).containsExactly("ann");
        assertThat(cached.looks()).isPositive();
    }

    @Test
    void nobodyLooksAgainForWhatTheWorkbookCannotManage() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        CachedSheets cached = new CachedSheets(workbook.edited());
        sync = over(cached);
        stepUntil(() -> sync.isCaughtUp() && directory.held().contact("ann").isPresent());
        settle();
        int looks = cached.looks();

        directory.put(Manager.SYSTEM, new VerifiedMethods("ann", List.of()));
        directory.put(Manager.PAGE, new Subscription("ann", true, now));
        sync.step();
        sync.step();

        assertThat(directory.held().find("verified/ann")).isPresent();
        assertThat(directory.held().find("subscription/ann")).isPresent();
        assertThat(cached.looks()).isEqualTo(looks);
    }

    @Test
    void whatIsRefusedIsToldAndNotAskedForAgainAtOnce() throws Exception {
        directory.refuse("contact/ben");
        Files.writeString(contacts, CONTACTS + "ben,ben@x,,\n");
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(() -> sync.isCaughtUp() && directory.held().contact("ann").isPresent());
        settle();
        long asked = timesAsked("contact/ben");

        assertThat(standing.failing()).isEmpty();
        assertThat(sheet("contacts").refused())
                .containsExactly(
                        new Refused(
                                1,
                                null,
                                "contact/ben",
                                "There is a new rule.",
                                SheetCode.NOT_TAKEN));
        assertThat(sync.facts().get("contacts: problem")).contains("There is a new rule.");
        sync.step();
        assertThat(timesAsked("contact/ben")).isEqualTo(asked);
        now = now.plus(Duration.ofMinutes(5));
        stepUntil(() -> timesAsked("contact/ben") == asked + 1);
    }

    private long timesAsked(String key) {
        return directory.log().stream().filter(change -> change.key().equals(key)).count();
    }

    @Test
    void aRowAboutWhatAnotherManagesSaysSo() throws Exception {
        directory.put(Manager.PAGE, new Contact("dora", "dora@x", null, Contact.Role.RESPONDER));
        Files.writeString(contacts, CONTACTS + "dora,other@x,,\n");

        stepUntil(() -> content(contacts).contains("contact/dora is managed by the pages"));

        assertThat(directory.held().contact("dora").orElseThrow().email()).isEqualTo("dora@x");
        assertThat(sheet("contacts").refused())
                .extracting(refused -> refused.code())
                .containsExactly(SheetCode.MANAGED_ELSEWHERE);
    }

    @Test
    void explainsABadRowAndTakesTheFixedOne() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(sync::isCaughtUp);

        String bad = "12-31-2025 00:00,01-01-2025 23:59,ann";
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n" + bad + "\n");
        stepUntil(() -> content(schedule).contains("problem"));

        assertThat(sync.refusedRows("schedule")).isEqualTo(1);
        assertThat(schedule)
                .hasContent(
                        "start_time,end_time,assignees,problem\n"
                                + ALL_YEAR
                                + "ann\n"
                                + bad
                                + ",end_time '01-01-2025 23:59': it ends before it starts; end_time must not be before it\n");
        assertThat(directory.held().schedule("default").orElseThrow().version()).isEqualTo(1);

        Files.writeString(
                schedule,
                Files.readString(schedule).replace("12-31-2025 00:00", "01-01-2025 00:00"));
        stepUntil(() -> !content(schedule).contains("problem"));

        assertThat(sync.refusedRows("schedule")).isZero();
        assertThat(directory.held().schedule("default").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void saysInTheFolderWhyARowOrAWholeFileIsNotUsed() throws Exception {
        Files.writeString(contacts, "name,mail,phone\nann,ann@x,\n");
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\nsoon,12-31-2025 23:59,ann\n");
        stepUntil(sync::isCaughtUp);

        assertThat(sync.facts())
                .containsEntry("schedule: version in force", "1")
                .containsEntry("schedule: refused rows", "1")
                .containsEntry(
                        "schedule: row 3",
                        "start_time 'soon': this is not a time; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59")
                .containsEntry(
                        "contacts: problem",
                        contacts
                                + " 'name,mail,phone': the first row must begin with name,email,phone");

        Files.writeString(contacts, CONTACTS);
        stepUntil(() -> directory.held().contact("ann").isPresent());
        assertThat(sync.facts()).doesNotContainKey("contacts: problem");
    }

    @Test
    void dropsNobodyWhileAFileArrivesSlowly() throws Exception {
        String all = CONTACTS + "ben,ben@x,,\ncid,cid@x,,\n";
        Files.writeString(contacts, all);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(() -> sync.isCaughtUp() && directory.held().contacts().size() == 3);

        String next = CONTACTS + "ben,ben@y,,\ncid,cid@y,,\n";
        for (int length : new int[] {7, CONTACTS.length(), CONTACTS.length() + 8}) {
            long reads = sync.reads();
            Files.writeString(contacts, next.substring(0, length));
            stepUntil(() -> sync.reads() > reads);
            assertThat(names()).containsExactly("ann", "ben", "cid");
            assertThat(sync.refusedRows("contacts")).isZero();
            assertThat(content(contacts)).hasSize(length);
        }
        Files.writeString(contacts, next);
        stepUntil(() -> email("cid").equals("cid@y"));

        assertThat(email("ben")).isEqualTo("ben@y");
    }

    @Test
    void saysThatAFileWasCutShortAndDropsNobody() throws Exception {
        Files.writeString(contacts, CONTACTS + "ben,ben@x,,\ncid,cid@x,,\n");
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(() -> sync.isCaughtUp() && directory.held().contacts().size() == 3);

        Files.writeString(contacts, CONTACTS + "ben,be");
        stepUntil(() -> sync.refusedRows("contacts") == 1);

        assertThat(names()).containsExactly("ann", "ben", "cid");
        assertThat(email("ben")).isEqualTo("ben@x");
        assertThat(contacts).hasContent(CONTACTS + "ben,be");
        assertThat(sheet("contacts").refused().getFirst().reason())
                .startsWith("the file ends in the middle of this row");
    }

    @Test
    void doesNotAnswerItsOwnWritesForEver() throws Exception {
        Files.writeString(contacts, CONTACTS + "ben,wrong,,\n");
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(() -> sync.isCaughtUp() && content(contacts).contains("problem"));
        settle();
        long reads = sync.reads();
        int said = directory.log().size();

        for (int quiet = 0; quiet < 3; quiet++) {
            sync.step();
        }

        assertThat(sync.reads()).isEqualTo(reads);
        assertThat(directory.log()).hasSize(said);
    }

    @Test
    void losesNoEditWhileKafkaIsAway() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(sync::isCaughtUp);
        directory.goAway();
        Files.writeString(contacts, CONTACTS + "ben,ben@x,,\n");

        assertThatThrownBy(() -> stepUntil(() -> false))
                .isInstanceOf(KafkaException.class)
                .hasMessage("no broker");
        directory.comeBack();
        stepUntil(() -> directory.held().contact("ben").isPresent());

        assertThat(directory.held().contacts()).hasSize(2);
    }

    @Test
    void beginsWhenKafkaComes() throws Exception {
        directory.goAway();
        assertThatThrownBy(() -> sync.step()).isInstanceOf(KafkaException.class);
        assertThat(sync.isCaughtUp()).isFalse();

        directory.comeBack();
        stepUntil(sync::isCaughtUp);

        assertThat(directory.held().contacts()).hasSize(2);
    }

    @Test
    void saysNothingAgainAfterARestart() throws Exception {
        stepUntil(sync::isCaughtUp);
        List<SheetChange> before = directory.log();
        restart();

        stepUntil(sync::isCaughtUp);

        assertThat(directory.log()).isEqualTo(before);
    }

    @Test
    void removesWhoWasRemovedWhileItWasStopped() throws Exception {
        Files.writeString(contacts, CONTACTS + "ben,ben@x,,\n");
        Files.writeString(schedule, SCHEDULE);
        stepUntil(sync::isCaughtUp);
        Files.writeString(contacts, CONTACTS);
        restart();

        stepUntil(() -> directory.held().contact("ben").isEmpty());
    }

    @Test
    void judgesTheScheduleAgainWhenContactsChange() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(sync::isCaughtUp);
        assertThat(sheet("schedule").warnings()).isEmpty();

        Files.writeString(contacts, "name,email,phone,role\nben,ben@x,,admin\n");
        stepUntil(() -> directory.held().contact("ann").isEmpty());

        assertThat(sheet("schedule").warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).contains("'ann'"))
                .contains("Nobody who can be paged is on call now.");
    }

    @Test
    void judgesTheSheetsAgainAsTimeGoesBy() throws Exception {
        Files.writeString(contacts, CONTACTS);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");
        stepUntil(sync::isCaughtUp);

        now = now.plus(Duration.ofDays(365));
        sync.step();

        assertThat(sheet("schedule").warnings())
                .containsExactly("Every row of the schedule is in the past: nobody is on call.");
    }

    @Test
    void saysWhichSheetCannotBeReadAndGoesOnWithTheOther() throws Exception {
        Files.createDirectory(contacts);
        Files.writeString(schedule, SCHEDULE + ALL_YEAR + "ann\n");

        stepUntil(() -> directory.held().schedule("default").isPresent());

        assertThat(standing.failing()).containsOnlyKeys("sheet contacts");
        assertThat(sync.isCaughtUp()).isFalse();

        Files.delete(contacts);
        Files.writeString(contacts, CONTACTS);
        stepUntil(sync::isCaughtUp);
        assertThat(standing.failing()).isEmpty();
    }

    @Test
    void failsWhereTheFolderIsAFile() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, "in the way");

        assertThatThrownBy(() -> stepUntil(sync::isCaughtUp)).isInstanceOf(IOException.class);
    }

    private void restart() {
        if (workbook != null) {
            workbook.close();
        }
        workbook = new CsvWorkbook(folder, Set.of("contacts", "schedule"));
        sync = over(workbook.edited());
    }

    private SheetSync over(EditedSheets sheets) {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        return new SheetSync(
                sheets,
                directory,
                new FirstWorkbook(FORMAT, clock),
                List.of(new ContactsPlan(ZoneOffset.UTC), new SchedulePlan(FORMAT, ZoneOffset.UTC)),
                clock,
                new StatusReport(standing, () -> 0));
    }

    /** Until nobody notices any more what was written before. */
    private void settle() throws IOException, InterruptedException {
        for (int settling = 0; settling < 14; settling++) {
            sync.step();
        }
    }

    private void stepUntil(BooleanSupplier condition) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            sync.step();
        }
    }

    private List<String> names() {
        return directory.held().contacts().stream().map(Contact::id).toList();
    }

    private String email(String name) {
        return String.valueOf(directory.held().contact(name).orElseThrow().email());
    }

    private OfSheet sheet(String name) {
        return directory.held().sheet(name).orElseThrow();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
