package dev.leash.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.Fault;
import dev.leash.fake.google.FakeGoogle;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A team that has nothing but a spreadsheet in Google Sheets, and what Google does to it. {@code
 * -Dgoogle.outage.seconds=300} keeps Google away for five minutes rather than for a moment.
 */
@Tag("system")
@Order(5)
@SuppressWarnings("NullAway.Init")
class GoogleSheetsTest {

    private static final String ALICE = "alice@example.com";
    private static final List<List<String>> PEOPLE =
            List.of(
                    List.of("alice", ALICE, "+15550100001", "responder"),
                    List.of("bob", "bob@example.com", "+15550100002", "responder"));
    private static final String FORMULA = "=IMPORTXML(\"https://example.com\", \"//a\")";
    private static final int STORM = 120;

    /** How long Google is away after everybody has been paged. */
    private static final Duration OUTAGE =
            Duration.ofSeconds(Long.getLong("google.outage.seconds", 0));

    /** Nothing is rolled up, and nobody else is paged meanwhile. */
    private static final Map<String, String> UNDISTURBED =
            Map.of(
                    "ESCALATION_DELAY_MINUTES", "60",
                    "SMS_LIMIT", "off",
                    "VOICE_LIMIT", "off",
                    "SLACK_LIMIT", "off",
                    "EMAIL_LIMIT", "off");

    @TempDir Path data;
    private final FakeGoogle google = FakeGoogle.start();
    private GoogleSheet sheet;
    private Product leash;
    private Log log;

    @BeforeEach
    void shareASpreadsheet() {
        sheet = GoogleSheet.of(google, PEOPLE);
    }

    @AfterEach
    void stop() {
        leash.close();
        google.close();
    }

    @Test
    void reportsAreRowsEditsAreHeededAndWhateverIsBrokenIsPutRightOrExplained() {
        start(Map.of("ESCALATION_DELAY_MINUTES", "0.25"));
        assertThat(leash.web().reported(FORMULA)).isEqualTo("1");
        eventually(() -> sheet.assertSaysWhat(log));
        assertThat(sheet.view().cell("incidents!G2")).isEqualTo(FORMULA);
        assertThat(sheet.view().formulas("incidents"))
                .isEqualTo(
                        Map.of(
                                "H2",
                                "=HYPERLINK(\"" + leash.address() + "/incidents/1\", \"ACT\")"));
        assertThat(sheet.view().formulas("timeline")).isEmpty();

        sheet.hand().type("schedule!C2", "bob");
        eventually(() -> assertThat(new Paging(log, "1").hasReached("bob")).isTrue());

        sheet.hand().paste("schedule!A3", List.of(List.of("someday", "12-31-2099 23:59", "alice")));
        eventually(
                () ->
                        assertThat(sheet.view().rows("schedule!A3:Z3"))
                                .singleElement()
                                .satisfies(
                                        row ->
                                                assertThat(row)
                                                        .last()
                                                        .asString()
                                                        .contains("someday", "start_time")));
        sheet.hand().deleteRows("schedule", 3, 1);

        sheet.hand().deleteSheet("incidents");
        eventually(() -> sheet.assertSaysWhat(log));

        google.share(sheet.id(), false);
        leash.awaitOutput("Share the spreadsheet");
        leash.web().reported("Checkout answers 500");
        google.share(sheet.id(), true);
        eventually(() -> sheet.assertSaysWhat(log));

        google.account().revokeKey();
        google.expireTokens();
        leash.awaitOutput("does not accept the key");
        assertThat(leash.written())
                .doesNotContain(google.account().email(), google.account().secret())
                .doesNotContain("PRIVATE KEY", "ya29.", ALICE, FORMULA);
    }

    @Test
    void googleGoesDownInAStormWhilePeopleSortAndNobodyWaitsAndTheSheetIsRightAfterwards() {
        start(UNDISTURBED);
        sortAfterEachOfTheNextReads(6);
        report(1, STORM / 3);
        eventually(() -> sheet.assertSaysWhat(log));

        google.down(new Fault.Hangs());
        report(STORM / 3 + 1, STORM);
        eventually(() -> assertEveryoneIsPaged(STORM));
        int reported = reportWhileGoogleIsAway(STORM);
        assertThat(sheet.view().rows("incidents!A2:A")).hasSize(STORM / 3);

        google.up();
        eventually(() -> sheet.assertSaysWhat(log));
        System.out.printf("%d reports, %s%n", reported, Promptness.of(log));
        assertThat(google.calls())
                .as("refused, because it was asked too often")
                .noneMatch(call -> call.status().orElse(0) == 429);
    }

    private void start(Map<String, String> settings) {
        int kafkaPort = Product.freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(sheet.environment(data));
        leash = Product.up(data, Product.freePort(), kafkaPort, environment);
        log = new Log("127.0.0.1:" + kafkaPort);
        eventually(() -> assertThat(leash.web().get("/health").statusCode()).isEqualTo(200));
    }

    /** Up, down, up: whatever is written next, its rows are no longer where they were read. */
    private void sortAfterEachOfTheNextReads(int count) {
        for (int time = 0; time < count; time++) {
            boolean isUp = time % 2 == 1;
            google.afterNext(
                    "values.batchGet",
                    () -> {
                        if (sheet.view().sheets().contains("incidents")) {
                            sheet.hand().sort("incidents!A2:I", "A", isUp);
                        }
                    });
        }
    }

    private void report(int first, int last) {
        IntStream.rangeClosed(first, last)
                .parallel()
                .forEach(one -> leash.web().reported("Part " + one + " is down"));
    }

    /**
     * Ten more as soon as everyone is paged for those before, until it was away for long enough.
     */
    private int reportWhileGoogleIsAway(int reportedBefore) {
        Instant back = Instant.now().plus(OUTAGE);
        int reported = reportedBefore;
        while (Instant.now().isBefore(back)) {
            report(reported + 1, reported + 10);
            reported += 10;
            int everything = reported;
            eventually(() -> assertEveryoneIsPaged(everything));
        }
        return reported;
    }

    private void assertEveryoneIsPaged(int incidents) {
        var fates = log.deliveries().stream().collect(groupingBy(DeliveryRecord::delivery));
        assertThat(fates).hasSize(incidents * Channel.ALL.size());
        assertThat(fates.values())
                .allSatisfy(fate -> assertThat(fate.getLast().event()).isInstanceOf(Sent.class));
    }

    private static void eventually(ThrowingRunnable holds) {
        await().pollInterval(Duration.ofMillis(500)).untilAsserted(holds);
    }
}
