package dev.leash.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.leash.http.code.HttpCode;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.classification.Classification;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.ReportDigest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {

    @ParameterizedTest
    @CsvSource({"catastrophic", "apocalypse", "P1", "chartreuse"})
    void whatIsConfiguredComesFirstAndNoWordCostsAReport(String word) {
        Classification configured =
                Classification.of(
                        List.of(
                                new ConfiguredSeverity(
                                        "01JX",
                                        "Catastrophic",
                                        "",
                                        4,
                                        null,
                                        List.of("apocalypse"))));
        byte[] body =
                "{\"title\":\"Down\",\"severity\":\"%s\"}"
                        .formatted(word)
                        .getBytes(StandardCharsets.UTF_8);

        Report report =
                ((BodyReading.Understood) JsonReport.read(body, null, configured, true)).report();

        assertThat(report.severity().name() + " " + report.notes())
                .isEqualTo(
                        switch (word) {
                            case "catastrophic" -> "Catastrophic null";
                            case "apocalypse" ->
                                    "Catastrophic [severity 'apocalypse' was taken as catastrophic.]";
                            case "P1" -> "Critical [severity 'P1' was taken as critical.]";
                            default ->
                                    "Major [severity 'chartreuse' is not known and was taken as major; known are minor, major, critical and catastrophic.]";
                        });
    }

    @Test
    void aPercentSignInTheNameOfASeverityCostsNoReport() {
        Classification configured =
                Classification.of(
                        List.of(
                                new ConfiguredSeverity(
                                        "01JX", "SEV1 (>50% of users)", "", 4, null, null)));

        assertThat(understood("chartreuse %d", configured, true).report().notes())
                .containsExactly(
                        "severity 'chartreuse %d' is not known and was taken as major; known are minor, major, critical and SEV1 (>50% of users).");
    }

    @Test
    void aSeverityThatNobodyKnowsYetIsTakenAsTheLoudest() {
        Report report = understood("Catastrophic", Classification.BUILT_IN, false).report();

        assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.notes())
                .containsExactly(
                        "severity 'Catastrophic' is not known yet and was taken as critical; known are minor, major and critical.");
        assertThat(understood("", Classification.BUILT_IN, false).report().severity())
                .isEqualTo(Severity.MAJOR);
    }

    @Test
    void theSameReportHasTheSameDigestWhateverIsConfigured() {
        Classification configured =
                Classification.of(
                        List.of(new ConfiguredSeverity("01JX", "Slow", "", 0, null, null)));

        assertThat(digest(understood("slow", configured, true)))
                .isEqualTo(digest(understood("slow", Classification.BUILT_IN, false)))
                .isNotEqualTo(digest(understood("slower", configured, true)));
    }

    private static String digest(BodyReading.Understood read) {
        return ReportDigest.of(read.report(), read.severity());
    }

    private static BodyReading.Understood understood(
            String severity, Classification classification, boolean isAllKnown) {
        byte[] body =
                "{\"title\":\"Down\",\"severity\":\"%s\"}"
                        .formatted(severity)
                        .getBytes(StandardCharsets.UTF_8);
        return (BodyReading.Understood) JsonReport.read(body, null, classification, isAllKnown);
    }

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
                "{                            | NOT_JSON       | line 1, column 2",
                "[]                           | NOT_AN_OBJECT  | object",
                "\"text\"                     | NOT_AN_OBJECT  | object",
                "{} {}                        | NOT_JSON       | line 1, column",
                "{\"title\":\"a\",\"n\":NaN} | NOT_JSON       | NaN is not a JSON number",
                "{'title':'a'}                | NOT_JSON       | double quotes",
                "{\"title\":\"a\",}          | NOT_JSON       | commas",
                "{\"title\":\"\\q\"}         | NOT_JSON       | quotation marks",
                "{}                           | INVALID_REPORT | The report does not say what is broken",
                "{\"title\":\"\\u200b\\u3164\"} | INVALID_REPORT | The report does not say what is broken",
                "{\"title\":null,\"n\":1}     | INVALID_REPORT | The report does not say what is broken",
                "{\"title\":[],\"text\":{}}   | INVALID_REPORT | The report does not say what is broken",
            })
    void onlyWhatNamesNoProblemIsRefusedWithAReason(String json, HttpCode code, String message) {
        BodyReading.Refused refused = refusal(json);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message())
                .contains(message)
                .doesNotContainIgnoringCase("parser")
                .doesNotContain("ALLOW_", "JsonRead", "token", "0x", "Unexpected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"title\":\"Down\"",
                "\"title\":\"\",\"summary\":\"Down\"",
                "\"message\":\"Down\"",
                "\"description\":\"Down\"",
                "\"text\":\" Down \"",
                "\"name\":\"Down\"",
                "\"title\":[\"Down\"]",
                "\"title\":\"\\u200bDo\\u0000wn\\u0007\"",
            })
    void whateverNamesTheProblemIsTheTitle(String fields) {
        assertThat(understood("{" + fields + ",\"n\":1}").title()).isEqualTo("Down");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"labels\":{\"host\":null}            | label 'host' is null",
                "\"labels\":[]                         | labels is a list",
                "\"labels\":3                          | labels is a number",
                "\"labels\":{\"\":\"x\"}               | A label without a name",
                "\"labels\":{\" \\u200b\":\"x\"}       | A label without a name",
                "\"labels\":{\"x\":[]}                 | label 'x' is a list of nothing",
                "\"labels\":{\"x\":{\"y\":[null]}}     | label 'x' is an object; it was taken as text",
                "\"links\":[null]                      | A link is null",
                "\"links\":{}                          | A link is an object without a url",
                "\"links\":[{\"label\":\"x\"}]         | A link is an object without a url",
                "\"links\":[\"ftp:x\"]                 | link 'ftp:x' was left out",
                "\"links\":[\"javascript:alert(1)\"]   | must start with https:// or http://",
                "\"links\":7                           | A link is a number",
                "\"dedup_key\":12                      | dedup_key is a number; it was taken as text",
                "\"dedup_key\":true                    | dedup_key is true or false",
                "\"dedup_key\":{\"a\":1}               | dedup_key is an object; it was taken as text",
                "\"dedup_key\":[]                      | dedup_key is a list; it was left out",
                "\"severity\":\"Warning\"              | severity 'Warning' was taken as minor",
                "\"severity\":\"P1\"                   | severity 'P1' was taken as critical",
                "\"severity\":\"bad\"                  | severity 'bad' is not known and was taken as major",
                "\"severity\":2                        | severity '2' was taken as major",
                "\"severity\":{}                       | severity is an object; it was left out",
                "\"source\":{\"a\":\"b\"}              | source is an object",
                "\"labels\":{\"a\":\"1\",\"a\":\"2\"}  | A field is present twice",
            })
    void anOptionalDetailNeverCostsThePage(String field, String note) {
        Report report = understood("{\"title\":\"Down\"," + field + "}");

        assertThat(report.title()).isEqualTo("Down");
        assertThat(report.notes()).singleElement(STRING).contains(note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"labels\":{\"a\":1,\"b\":true,\"c\":\"\"}",
                "\"severity\":\" CRITICAL\"",
                "\"severity\":null,\"links\":null,\"dedup_key\":null,\"source\":null",
                "\"dedup_key\":\"\",\"source\":\" \"",
                "\"links\":[\"HTTPS://example.com/\"]",
                "\"unknown\":{\"deeply\":[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]}",
            })
    void whatIsTakenAsItWasSentIsNotNoted(String field) {
        assertThat(understood("{\"title\":\"Down\"," + field + "}").notes()).isNull();
    }

    @Test
    void whatIsNoTextIsTakenAsOne() {
        Report report =
                understood(
                        """
                        {"title":5,"dedup_key":{"a":1},"source":7,
                         "labels":{"list":["a",1],"map":{"k":[null,"v"]},"big":1e400}}
                        """);

        assertThat(report.title()).isEqualTo("5");
        assertThat(report.dedupKey()).isEqualTo("{\"a\":1}");
        assertThat(report.source()).isEqualTo("7");
        assertThat(report.labels())
                .containsEntry("list", "a, 1")
                .containsEntry("map", "{\"k\":[null,\"v\"]}")
                .containsEntry("big", "1E+400");
    }

    @Test
    void ofTooMuchTheFirstIsKept() {
        String labels =
                IntStream.range(0, 70)
                        .mapToObj(number -> "\"l%d\":\"%d\"".formatted(number, number))
                        .collect(Collectors.joining(",", "{", "}"));
        String links =
                IntStream.range(0, 20)
                        .mapToObj(number -> "\"https://example.com/" + number + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
        Report report =
                understood(
                        "{\"title\":\"%s\",\"summary\":\"%s\",\"labels\":%s,\"links\":%s,\"source\":\"%s\"}"
                                .formatted(
                                        "t".repeat(300),
                                        "s".repeat(70_000),
                                        labels,
                                        links,
                                        "o".repeat(600)));

        assertThat(report.title()).hasSize(Report.MAX_TITLE_LENGTH).endsWith("…");
        assertThat(report.details()).hasSize(Report.MAX_DETAILS_LENGTH).endsWith("…");
        assertThat(report.labels()).hasSize(Report.MAX_LABELS).containsKey("l63");
        assertThat(report.links()).hasSize(Report.MAX_LINKS);
        assertThat(report.source()).hasSize(Report.MAX_LABEL_LENGTH);
        assertThat(report.notes())
                .containsExactly(
                        "title has 300 characters; its first line is kept, up to 200.",
                        "The text has 70000 characters; the first 65536 are kept.",
                        "There are 70 labels; the first 64 are kept.",
                        "At most 16 links are kept; 4 were left out.");
    }

    @Test
    void notesComeToAnEnd() {
        String labels =
                IntStream.range(0, 60)
                        .mapToObj(number -> "\"l%d\":null".formatted(number))
                        .collect(Collectors.joining(",", "{", "}"));

        assertThat(understood("{\"title\":\"Down\",\"labels\":" + labels + "}").notes())
                .hasSize(Report.MAX_NOTES)
                .last(STRING)
                .isEqualTo("The same applies to 41 more details.");
    }

    @Test
    void twoDedupKeysNeverBecomeOne() {
        List<String> keys =
                Stream.of(
                                "k".repeat(600),
                                "k".repeat(600) + "2",
                                "k",
                                "k ",
                                "k\\u0000",
                                "k\\u0007",
                                "k\\ud83d",
                                "k\\ud83e")
                        .map(key -> "{\"title\":\"Down\",\"dedup_key\":\"" + key + "\"}")
                        .map(json -> String.valueOf(understood(json).dedupKey()))
                        .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() <= Report.MAX_DEDUP_KEY_LENGTH);
        assertThat(understood("{\"title\":\"Down\",\"dedup_key\":\"k \"}").dedupKey())
                .isEqualTo(keys.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "RESOLVED", " Resolved "})
    void whatIsOverSaysSoWithItsKey(String word) {
        assertThat(status("{\"title\":\"Down\",\"dedup_key\":\"k\",\"status\":\"" + word + "\"}"))
                .isEqualTo(AlertStatus.RESOLVED);
    }

    /** Whatever else stands there must not keep anybody from being paged. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\"firing\"", "\"ok\"", "null", "500", "true", "\"\"", "[]", "{\"a\":1}"})
    void anyOtherStatusSaysThatItIsBroken(String status) {
        String json = "{\"title\":\"Down\",\"dedup_key\":\"k\",\"status\":" + status + "}";

        assertThat(status(json)).isEqualTo(AlertStatus.FIRING);
        assertThat(understood(json).notes()).isNull();
    }

    @Test
    void whatIsOverWithoutAKeyIsAReportAndSaysSo() {
        String json = "{\"title\":\"Down\",\"status\":\"resolved\"}";

        assertThat(status(json)).isEqualTo(AlertStatus.FIRING);
        assertThat(understood(json).notes())
                .singleElement(STRING)
                .contains("there is no dedup_key");
    }

    private static AlertStatus status(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ((BodyReading.Understood) JsonReport.read(body, null, Classification.BUILT_IN, true))
                .status();
    }

    @Test
    void everyTextIsWellFormed() {
        Report report =
                understood(
                        """
                        {"title":"cut \\ud83d emoji","summary":"a\\r\\nb\\u001b[31m","source":"mo\\u202enit",
                         "labels":{"ho\\ud83dst":"\\u0000x\\ufeff"},"links":[{"label":"\\ude00","url":"https://g/\\ud83d"}]}
                        """);

        assertThat(report.title()).isEqualTo("cut \ufffd emoji");
        assertThat(report.details()).isEqualTo("a\nb[31m");
        assertThat(report.source()).isEqualTo("monit");
        assertThat(report.labels()).containsExactly(Map.entry("ho\ufffdst", "x"));
        assertThat(report.links()).containsExactly(new Link("\ufffd", "https://g/\ufffd"));
    }

    @Test
    void aByteOrderMarkIsTakenOff() {
        assertThat(understood("\ufeff{\"title\":\"bom json\"}").title()).isEqualTo("bom json");
    }

    @Test
    void whatIsNotUtf8IsReadAsOldMachinesWriteIt() {
        byte[] body = "{\"title\":\"Gerät fällt aus\"}".getBytes(Charset.forName("windows-1252"));
        Report report =
                ((BodyReading.Understood)
                                JsonReport.read(body, null, Classification.BUILT_IN, true))
                        .report();

        assertThat(report.title()).isEqualTo("Gerät fällt aus");
        assertThat(report.notes())
                .containsExactly("The body is not UTF-8; it was read as Windows-1252.");
    }

    @Test
    void deepNestingIsRefused() {
        BodyReading.Refused refused = refusal("{\"a\":" + "[".repeat(100_000));

        assertThat(refused.code()).isEqualTo(HttpCode.NOT_JSON);
        assertThat(refused.message()).contains("deeper than 500");
    }

    @Property
    void whateverComesIsAnswered(@ForAll byte[] body) {
        assertThat(JsonReport.read(body, null, Classification.BUILT_IN, true)).isNotNull();
    }

    private static Report understood(String json) {
        return ((BodyReading.Understood)
                        JsonReport.read(
                                json.getBytes(StandardCharsets.UTF_8),
                                null,
                                Classification.BUILT_IN,
                                true))
                .report();
    }

    private static BodyReading.Refused refusal(String json) {
        return (BodyReading.Refused)
                JsonReport.read(
                        json.getBytes(StandardCharsets.UTF_8), null, Classification.BUILT_IN, true);
    }
}
