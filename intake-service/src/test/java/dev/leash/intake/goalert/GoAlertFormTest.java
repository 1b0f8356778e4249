package dev.leash.intake.goalert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.TestContent;
import dev.leash.model.incident.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoAlertFormTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void readsAForm() {
        Report report =
                TestContent.report(message(FORM, "summary=Disk+full&details=1%25+left&dedup=db-1"));

        assertThat(report.title()).isEqualTo("Disk full");
        assertThat(report.details()).isEqualTo("Disk full\n\n1% left");
        assertThat(report.dedupKey()).isEqualTo("db-1");
    }

    @Test
    void readsWhatUptimeKumaSends() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"summary\"\r\n\r\n[db] Down\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\nclose\r\n--x--\r\n";

        AlertMessage message = message("multipart/form-data; boundary=x", body);

        assertThat(message).isInstanceOf(AlertMessage.Resolve.class);
        assertThat(message.dedupKey()).isEqualTo("[db] Down");
    }

    @Test
    void readsJsonAndParameters() {
        assertThat(message("application/json", "{\"summary\":\"x\",\"dedup\":7}").dedupKey())
                .isEqualTo("7");
        Mapped mapped = GoAlertForm.map(Map.of("summary", "x"), "", new byte[0]);
        assertThat(mapped).isInstanceOf(Mapped.Alerts.class);
    }

    @Test
    void nothingMakesItFail() {
        assertThat(map("multipart/form-data", "no boundary")).isInstanceOf(Mapped.Unreadable.class);
        assertThat(map(FORM, "%zz&&==")).isInstanceOf(Mapped.Unreadable.class);
        assertThat(map("application/json", "[")).isInstanceOf(Mapped.Unreadable.class);
    }

    private static AlertMessage message(String type, String body) {
        return ((Mapped.Alerts) map(type, body)).messages().getFirst();
    }

    private static Mapped map(String type, String body) {
        return GoAlertForm.map(Map.of(), type, body.getBytes(StandardCharsets.UTF_8));
    }
}
