package dev.leash.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.leash.model.directory.Channel;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open page tells by itself what others do, and what must not be missed. */
@Tag("browser")
class LivePagesTest {

    @TempDir Path data;

    @Test
    void thePathTheWindowAndTheBarFollowWhatHappensElsewhere() {
        Optional<Path> chromium = Browsers.chromium();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium on this machine: the browser tests are left out.");
        int kafkaPort = Product.freePort();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright, chromium.orElseThrow());
                Product leash = Product.up(data, Product.freePort(), kafkaPort, Map.of())) {
            Log log = new Log("127.0.0.1:" + kafkaPort);
            String id = leash.web().reported("It is down");
            await().until(() -> mail(log, id).isPresent());
            Page page = browser.newPage();
            page.navigate(leash.address() + "/incidents/" + id);
            assertThat(page.locator("#ladder")).containsText("Round 1");
            assertThat(page).hasTitle(Pattern.compile("Assigned"));
            assertThat(page.locator("[data-alarm=sandbox]")).isVisible();

            Visitor alice = new Visitor();
            alice.press(Outbox.link(mail(log, id).orElseThrow(), "Escalate"), Map.of());
            assertThat(page.locator("#ladder")).containsText("Round 2");

            alice.press(Outbox.link(mail(log, id).orElseThrow(), "Acknowledge"), Map.of());
            assertThat(page).hasTitle(Pattern.compile("In progress"));

            LocalDateTime tomorrow = LocalDateTime.now(ZoneOffset.UTC).plusDays(1);
            new WorkbookFiles(data.resolve("workbook")).from(tomorrow, "alice@example.com");
            assertThat(page.locator("[data-alarm=nobody_on_call]")).isVisible();
        }
    }

    private static Optional<OutboxMessage> mail(Log log, String incidentId) {
        return Outbox.to(log.outbox(), incidentId, "alice@example.com").stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .findFirst();
    }
}
