package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.wire.link.AutoAction;
import dev.leash.wire.link.AutoActionToken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Links of mails about drafts: whom they let in, and that looking changes nothing. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutoActionTest {

    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of("PUBLIC_URL", "http://localhost"));
        lab.samples().people();
        await().until(() -> lab.browser().get("/workbook").body().contains(Samples.CAROL));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void looksFirstAndSaysWhatCannotBeDone() {
        String id = lab.standIn.open(Samples.report("Not a draft"), Instant.now());
        lab.awaitShown(id);
        String link = link(id, AutoAction.PUBLISH, Duration.ofHours(1));
        Browser browser = lab.browser();

        assertThat(browser.get(link).body()).contains("Not a draft", "Publish incident");
        assertThat(browser.get(link + "&action=publish").statusCode()).isEqualTo(200);
        assertThat(browser.submit(link, link, Map.of()).body())
                .contains("is no automatic draft");
        assertThat(((Incident.Known) lab.standIn.state(id)).state()).isEqualTo(State.ASSIGNED);
    }

    @Test
    void noOtherLinkIsLetIn() {
        String link = link("1", AutoAction.DISMISS, Duration.ofHours(1));

        assertThat(lab.browser().get(link + "x").statusCode()).isEqualTo(404);
        assertThat(lab.browser().get(link + "&action=publish").statusCode()).isEqualTo(404);
        assertThat(lab.browser().get(AutoActionToken.PATH).statusCode()).isEqualTo(404);
        assertThat(
                        lab.browser()
                                .get(link("1", AutoAction.DISMISS, Duration.ofHours(-1)))
                                .statusCode())
                .isEqualTo(410);
    }

    private String link(String id, AutoAction action, Duration lasts) {
        return AutoActionToken.PATH
                + "?token="
                + lab.links.sign(new AutoActionToken(id, action, Instant.now().plus(lasts)));
    }
}
