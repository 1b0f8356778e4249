package dev.leash.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser, on a phone and on a desk; what a page complains about on its console
 * fails the test.
 */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class BrowserTest {

    @TempDir static Path data;
    private static Playwright playwright;
    private static Browser browser;
    private static Product leash;
    private static Log log;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = Browsers.chromium();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium on this machine: the browser tests are left out.");
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright, chromium.orElseThrow());
        int kafkaPort = Product.freePort();
        leash = Product.up(data, Product.freePort(), kafkaPort, Map.of());
        log = new Log("127.0.0.1:" + kafkaPort);
    }

    @AfterAll
    static void stop() {
        if (leash != null) {
            browser.close();
            playwright.close();
            leash.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
        page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothingToComplainAbout() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void somebodyWokenAcknowledgesFromTheLinkWithOneThumb() {
        String id = report("Production database connection timeout");
        page.navigate(Outbox.link(mail(id), "Respond"));

        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new GetByRoleOptions().setName("Production database")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Acknowledge"))
                .first()
                .click();

        await().until(() -> state(id) == State.IN_PROGRESS);
        assertThat(
                        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Resolve"))
                                .first())
                .isVisible();
    }

    @Test
    void somebodySignsInWithTheLinkFromTheirMailAndTakesAnIncident() {
        String id = report("It needs somebody who knows it");
        mail(id);

        SignIn.as("bob@example.com", page, leash, log);
        page.navigate(leash.address() + "/incidents/" + id);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Take it")).click();

        assertThat(page.getByText("Bob took it").first()).isVisible();
        assertThat(page.getByText("You act as Bob.")).isVisible();
        await().until(() -> "bob@example.com".equals(owner(id)));
        assertThat(state(id)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void aLinkToSignInWithWorksOnceAndTheSecondTryIsTold() {
        String link = SignIn.as("alice@example.com", page, leash, log);
        complaints.clear();

        assertThat(page.navigate(link).status()).isEqualTo(410);
        assertThat(page.getByText("This link no longer works")).isVisible();
        assertThat(complaints).allMatch(complaint -> complaint.contains("410"));
        complaints.clear();
    }

    @Test
    void anOpenListShowsANewIncidentByItself() {
        page.navigate(leash.web().base() + "/incidents");
        assertThat(page.getByText("It appears by itself")).hasCount(0);

        report("It appears by itself");

        assertThat(page.getByText("It appears by itself")).isVisible();
    }

    @Test
    void everyPageFitsAPhoneAndADesk() {
        String id =
                report(
                        "A title that is long enough to need more than one line on a phone, and then some");
        await().until(() -> leash.web().get("/incidents/" + id).statusCode() == 200);
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            for (String path :
                    List.of(
                            "/incidents",
                            "/incidents/" + id,
                            "/on-call",
                            "/outbox",
                            "/workbook",
                            "/status",
                            "/sign-in")) {
                assertThat(page.navigate(leash.web().base() + path).status())
                        .as(path)
                        .isEqualTo(200);
                int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                assertThat(wide).as("%s at %d", path, width).isLessThanOrEqualTo(width);
            }
        }
    }

    private static String report(String text) {
        return leash.web().reported(text);
    }

    private static OutboxMessage mail(String id) {
        await().until(() -> !mails(id).isEmpty());
        return mails(id).getFirst();
    }

    private static List<OutboxMessage> mails(String id) {
        return Outbox.to(log.outbox(), id, "alice@example.com").stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .toList();
    }

    private static String owner(String id) {
        return ((Incident.Known) log.incident(id)).owner().orElse("nobody");
    }

    private static State state(String id) {
        return ((Incident.Known) log.incident(id)).state();
    }
}
