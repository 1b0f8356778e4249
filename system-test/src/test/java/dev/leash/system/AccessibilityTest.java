package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What axe finds on the pages, in the light theme on a desk and the dark one on a phone: nothing.
 */
@Tag("browser")
@Order(2)
class AccessibilityTest {

    private static final String VIEWER = "vera@example.com";
    private static final String NOBODY = "{\"cookies\":[],\"origins\":[]}";

    private static final List<String> PAGES =
            List.of(
                    "/incidents",
                    "/incidents?state=all",
                    "/alerts",
                    "/routes",
                    "/routes/try",
                    "/silences",
                    "/on-call",
                    "/outbox",
                    "/workbook",
                    "/workbook/webhooks",
                    "/people",
                    "/sources",
                    "/people?name=alice%40example.com",
                    "/status",
                    "/test-page",
                    "/sign-in",
                    "/nowhere",
                    "/incidents/99999",
                    "/l/forged",
                    "/sign-in/spent");

    /** Those of them that look otherwise once there are incidents. */
    private static final List<String> PAGES_WITH_INCIDENTS =
            List.of(
                    "/incidents",
                    "/incidents?state=all",
                    "/on-call",
                    "/outbox",
                    "/people?name=alice%40example.com",
                    "/status");

    @TempDir Path data;

    @Test
    void everybodyCanUseEveryPage() {
        Optional<Path> chromium = Browsers.chromium();
        assumeTrue(
                chromium.isPresent(),
                "No Chromium on this machine: the browser tests are left out.");
        int kafkaPort = Product.freePort();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright, chromium.orElseThrow());
                Product leash = Product.up(data, Product.freePort(), kafkaPort, Map.of())) {
            Log log = new Log("127.0.0.1:" + kafkaPort);
            assertThat(found(browser, leash, PAGES)).as("with nothing reported").isEmpty();

            List<String> more = new ArrayList<>(PAGES_WITH_INCIDENTS);
            more.addAll(pagesOfIncidents(leash, log));
            assertThat(found(browser, leash, more)).as("with incidents").isEmpty();

            nobodyIsOnCall();
            await("a red bar and an endpoint")
                    .until(
                            () ->
                                    shows(leash, "/status", "nobody_on_call")
                                            && shows(leash, "/workbook/webhooks", "away"));
            leash.web().reported("It is down again");
            await("a post").until(() -> shows(leash, "/workbook/webhooks", "incident.opened"));
            List<String> seen =
                    List.of(
                            "/incidents",
                            "/incidents/3",
                            "/on-call",
                            "/workbook",
                            "/workbook/webhooks",
                            "/people",
                            "/status",
                            "/test-page");
            assertThat(found(browser, leash, seen)).as("with nobody on call").isEmpty();
            assertThat(found(browser, leash, seen, viewer(browser, leash, log)))
                    .as("to a viewer")
                    .isEmpty();
        }
    }

    /** One person of the contacts may only look, one endpoint is told, a row is refused. */
    private void nobodyIsOnCall() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(
                List.of(
                        "alice@example.com,alice@example.com,+15550100001,admin",
                        "bob@example.com,bob@example.com,no number,responder",
                        VIEWER + "," + VIEWER + ",,viewer"));
        workbook.webhooks(List.of("away,http://127.0.0.1:%d/".formatted(Product.freePort())));
        workbook.shiftChange(List.of("bob@example.com"), List.of("stranger@example.com"));
    }

    private static boolean shows(Product leash, String page, String text) {
        return leash.web().get(page).body().contains(text);
    }

    private static String viewer(Browser browser, Product leash, Log log) {
        try (BrowserContext context = browser.newContext()) {
            SignIn.as(VIEWER, context.newPage(), leash, log);
            return context.storageState();
        }
    }

    /** The pages of an open and a resolved incident, and what links lead to. */
    private static List<String> pagesOfIncidents(Product leash, Log log) {
        leash.web().reported("It is down");
        leash.web().reported("It was down");
        leash.web().reported("It can wait");
        Visitor alice = new Visitor();
        alice.press(leash.address() + "/sign-in", Map.of("email", "alice@example.com"));
        await("messages and a link to sign in")
                .until(
                        () ->
                                Outbox.signInLink(log.outbox(), "alice@example.com").isPresent()
                                        && mail(log, "1").isPresent()
                                        && mail(log, "2").isPresent());
        alice.press(Outbox.link(mail(log, "2").orElseThrow(), "Resolve"), Map.of());
        assertThat(((Incident.Known) log.incident("2")).state()).isEqualTo(State.RESOLVED);
        await("an incident to put off").until(() -> log.incident("3") instanceof Incident.Known);
        alice.press(
                leash.address() + "/incidents/3",
                "/actions",
                Map.of("action", "snooze", "minutes", "60"));
        return List.of(
                "/incidents/1",
                "/incidents/2",
                "/incidents/3",
                Outbox.signInLink(log.outbox(), "alice@example.com").orElseThrow(),
                Outbox.link(mail(log, "1").orElseThrow(), "Acknowledge"),
                Outbox.link(mail(log, "2").orElseThrow(), "Acknowledge"),
                Outbox.link(mail(log, "1").orElseThrow(), "Respond"));
    }

    private static Optional<OutboxMessage> mail(Log log, String incidentId) {
        return Outbox.to(log.outbox(), incidentId, "alice@example.com").stream()
                .filter(message -> message.subject() != null)
                .findFirst();
    }

    /**
     * Contrast is a matter of the theme and order one of the width: two of the four together show
     * both.
     */
    private static List<String> found(Browser browser, Product leash, List<String> pages) {
        return found(browser, leash, pages, NOBODY);
    }

    private static List<String> found(
            Browser browser, Product leash, List<String> pages, String visitor) {
        return Stream.concat(
                        found(browser, leash, pages, visitor, ColorScheme.LIGHT, 1440).stream(),
                        found(browser, leash, pages, visitor, ColorScheme.DARK, 390).stream())
                .toList();
    }

    /**
     * Otherwise each page would be joined by an empty one, for the sake of frames, which none has.
     */
    @SuppressWarnings("deprecation")
    private static List<Rule> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(namesAsShown())
                .analyze()
                .getViolations();
    }

    /** A rule that is off unless asked for: the name of a button begins with what it shows. */
    private static AxeRunOptions namesAsShown() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("label-content-name-mismatch", on));
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static List<String> found(
            Browser browser,
            Product leash,
            List<String> pages,
            String visitor,
            ColorScheme theme,
            int width) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(theme)
                                .setStorageState(visitor)
                                .setViewportSize(width, 844))) {
            Page page = context.newPage();
            for (String path : pages) {
                page.navigate(path.startsWith("/") ? leash.address() + path : path);
                violations(page)
                        .forEach(
                                rule ->
                                        found.add(
                                                "%s %d %s: %s (%s) %s"
                                                        .formatted(
                                                                theme,
                                                                width,
                                                                path,
                                                                rule.getId(),
                                                                rule.getImpact(),
                                                                rule.getNodes().stream()
                                                                        .map(node -> node.getHtml())
                                                                        .toList())));
            }
        }
        return found;
    }
}
