package dev.leash.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees whose page is one too many to be kept up to date. */
@Tag("browser")
class LiveLimitTest {

    @TempDir Path data;

    @Test
    void aPageTooManySaysThatItIsNotLiveAndBecomesSoWhenAnotherIsClosed() {
        Optional<Path> chromium = Browsers.chromium();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium on this machine: the browser tests are left out.");
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright, chromium.orElseThrow());
                Product leash =
                        Product.up(
                                data,
                                Product.freePort(),
                                Product.freePort(),
                                Map.of("LIVE_CLIENTS", "1"))) {
            Page first = browser.newPage();
            first.navigate(leash.address() + "/incidents");
            assertThat(live(first)).isVisible();

            Page second = browser.newPage();
            second.navigate(leash.address() + "/incidents");
            assertThat(second.getByText("Not live: reload to see changes")).isVisible();
            assertThat(live(first)).isVisible();

            first.close();
            assertThat(live(second)).isVisible();
        }
    }

    private static Locator live(Page page) {
        return page.getByText("Live", new Page.GetByTextOptions().setExact(true));
    }
}
