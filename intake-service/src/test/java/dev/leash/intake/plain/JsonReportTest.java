package dev.leash.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportTest {

    @Test
    void everyFieldIsRead() {
        Report report =
                understood(
                        """
                        {"title":"DB down","summary":"15% errors","severity":"Critical","labels":{"service":"db","shard":3},
                         "links":[{"label":"Graph","url":"https://g/1"},"https://g/2"],"dedup_key":"db","source":"monit","other":[1]}
                        """);

        assertThat(report.title()).isEqualTo("DB down");
        assertThat(report.details()).isEqualTo("15% errors");
        assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.labels()).containsEntry("service", "db").containsEntry("shard", "3");
        assertThat(report.links())
                .containsExactly(
                        new Link("Graph", "https://g/1"), new Link("https://g/2", "https://g/2"));
        assertThat(report.dedupKey()).isEqualTo("db");
        assertThat(report.source()).isEqualTo("monit");
    }

    @Test
    void aTitleOrASummaryIsEnough() {
        assertThat(understood("{\"title\":\"Down\"}").details()).isEqualTo("Down");
        assertThat(understood("{\"summary\":\"Down\\nsince noon\"}").title()).isEqualTo("Down");
    }

    @Test
    void nullIsLikeLeftOut() {
        Report report =
                understood(
                        "{\"title\":\"Down\",\"severity\":null,\"labels\":null,\"dedup_key\":null}");

        assertThat(report.severity()).isEqualTo(Severity.MAJOR);
        assertThat(report.dedupKey()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{                                       | not_json       | JSON",
                "[]                                      | not_an_object  | object",
                "\"text\"                                | not_an_object  | object",
                "{} {}                                   | not_json       | JSON",
                "{\"title\":\"a\",\"title\":\"b\"}       | not_json       | Duplicate",
                "{}                                      | invalid_report | title and summary are both missing",
                "{\"title\":1}                           | invalid_report | title is no text but number",
                "{\"title\":{\"a\":1}}                   | invalid_report | title is no text but object",
                "{\"title\":\"a\",\"severity\":\"bad\"}  | invalid_report | minor, major and critical are allowed",
                "{\"title\":\"a\",\"labels\":[]}         | invalid_report | labels is no object",
                "{\"title\":\"a\",\"labels\":{\"x\":[]}} | invalid_report | label x is no text but array",
                "{\"title\":\"a\",\"links\":{}}          | invalid_report | links is no list",
                "{\"title\":\"a\",\"links\":[\"ftp:x\"]} | invalid_report | must start with https:// or http://",
                "{\"title\":\"a\",\"links\":[{}]}        | invalid_report | a link has no url",
            })
    void whatCannotBeUsedIsRefusedWithAReason(String json, String code, String message) {
        Read.Refused refused = refusal(json);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message()).contains(message);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refusal("{\"a\":" + "[".repeat(100_000)).code()).isEqualTo("not_json");
    }

    @Property
    void whateverComesIsAnswered(@ForAll byte[] body) {
        assertThat(JsonReport.read(body)).isNotNull();
    }

    private static Report understood(String json) {
        return ((Read.Understood) JsonReport.read(json.getBytes(StandardCharsets.UTF_8))).report();
    }

    private static Read.Refused refusal(String json) {
        return (Read.Refused) JsonReport.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
