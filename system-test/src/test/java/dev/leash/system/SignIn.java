package dev.leash.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;

/** Signs in as a person does: asks for a link, opens it from the mail, presses the button. */
final class SignIn {

    private SignIn() {}

    /** Signs a contact in whose id is their address, and says which link was used up for it. */
    static String as(String email, Page page, Product leash, Log log) {
        Optional<String> earlier = Outbox.signInLink(log.outbox(), email);
        page.navigate(leash.address() + "/sign-in");
        page.getByLabel("E-mail").fill(email);
        press(page, "Send me a link");
        assertThat(page.getByText("Check your mail")).isVisible();
        await("a link to sign in")
                .until(() -> !Outbox.signInLink(log.outbox(), email).equals(earlier));
        String link = Outbox.signInLink(log.outbox(), email).orElseThrow();
        page.navigate(link);
        press(page, "Sign in");
        assertThat(page.getByText("You are signed in as")).isVisible();
        return link;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
