package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackTextTest {

    private final Messages messages = TestDispatches.messages();

    @Test
    void addressesNobodyAReportNames() {
        assertThat(
                        messages.slack(
                                TestDispatches.pageOf(
                                        "<!channel> & <https://evil.example.com|Acknowledge>", "")))
                .contains("&lt;!channel&gt; &amp; &lt;https://evil.example.com|Acknowledge&gt;");
    }

    @Test
    void doesNotCutAnEscapedCharacterInTwo() {
        String slack = messages.slack(TestDispatches.pageOf("x", "x" + "&".repeat(1_000)));

        assertThat(slack)
                .contains("Incident details:\nx&amp;")
                .contains("&amp;…\n")
                .doesNotContainPattern("&a?m?p?…");
    }

    @Test
    void leavesALiteralAmpersandBeforeTheCutAlone() {
        assertThat(messages.slack(TestDispatches.pageOf("x", "x".repeat(1_494) + "&yyyyy")))
                .contains("x&amp;…\n");
    }
}
