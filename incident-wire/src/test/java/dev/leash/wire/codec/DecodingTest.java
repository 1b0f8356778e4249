package dev.leash.wire.codec;

import static dev.leash.wire.codec.Refusals.SECRET;
import static dev.leash.wire.codec.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused besides single fields, and in which words. */
class DecodingTest {

    private static final String NOTED =
            """
            {"type":"incident.noted","v":1,"id":"12-1","incident_id":"12","sequence":1,
             "at":"2026-11-02T03:04:05Z","actor":{"kind":"PERSON","name":"alice","via":"WEB"},
             "cause":"request-9","data":{"text":"hunter2-hunter2"}}
            """;

    private static final String OPENED =
            """
            {"type":"incident.opened","v":1,"id":"12-1","incident_id":"12","sequence":1,
             "at":"2026-11-02T03:04:05Z","actor":{"kind":"SOURCE","name":"api","via":"API"},
             "cause":"signal-1","data":{"signal_id":"signal-1","report":{"title":"Down",
             "details":"","severity":"MAJOR","labels":{"a":"b"},"links":[],"source":"api"},
             "path":{"id":"p","version":1,"rungs":[{"targets":[{"kind":"person",
             "contact_id":"hunter2-hunter2"}],"escalate_after_millis":900000}],"rounds":0,
             "ack_timeout_millis":0,"when_nobody":"RETRY"}}}
            """;

    @Test
    void readsWhatItIsToldToRefuseInPieces() {
        assertThat(Records.EVENT.decode(bytes(NOTED)).event())
                .isEqualTo(new IncidentEvent.Noted(SECRET));
        assertThat(Records.EVENT.decode(bytes(OPENED)).incidentId()).isEqualTo("12");
    }

    /** As they were written before anybody looked. */
    @Test
    void halfACharacterOfAnOldRecordIsReadAsAReplacement() {
        String opened =
                OPENED.replace("\"Down\"", "\"cut \\ud83d emoji\"")
                        .replace("{\"a\":\"b\"}", "{\"\\ude00a\":\"\\ud83d\\ude00\\ud83d\"}")
                        .replace("\"cause\":\"signal-1\"", "\"cause\":\"signal-\\ud83d\"");

        IncidentRecord read = Records.EVENT.decode(bytes(opened));

        Report report = ((IncidentEvent.Opened) read.event()).report();
        assertThat(report.title()).isEqualTo("cut \ufffd emoji");
        assertThat(report.labels()).containsExactly(Map.entry("\ufffda", "😀\ufffd"));
        assertThat(read.cause()).isEqualTo("signal-\ufffd");
        assertThat(new String(Records.EVENT.encode(read), StandardCharsets.UTF_8))
                .doesNotContain("\\u");
    }

    @Test
    void anUnknownTypeOfAFamilyWithNothingToStandForItIsToldApartAndNamed() {
        assertRefused(InternalRecords.SIGNAL, NOTED.replace("incident.noted", "signal.invented"))
                .isInstanceOf(UnknownTypeException.class)
                .hasMessage("no record of type 'signal.invented' is known here");
    }

    @Test
    void aTypeOfAnotherFamilyIsUnknown() {
        assertRefused(Records.EVENT, NOTED.replace("incident.noted", "command.add_note"))
                .isInstanceOf(UnknownTypeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2-hunter2", "", "incident.noted ", "Incident.Noted", "ключ.x"})
    void whatDoesNotLookLikeATypeIsNotRepeated(String type) {
        assertRefused(Records.EVENT, NOTED.replace("incident.noted", type))
                .isInstanceOf(UnknownTypeException.class)
                .hasMessage("no record of type (not a name) is known here");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, Integer.MAX_VALUE})
    void aNewerVersionOfAFamilyWithNothingToStandForItIsToldApartAndNamed(int version) {
        assertRefused(
                        InternalRecords.SIGNAL,
                        NOTED.replace("incident.noted", "signal.declared")
                                .replace("\"v\":1", "\"v\":" + version))
                .isInstanceOf(UnknownTypeException.class)
                .hasMessage(
                        "no version %d of type 'signal.declared' is known here".formatted(version));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aVersionThatNobodyCanHaveWrittenIsRefused(int version) {
        assertRefused(Records.EVENT, NOTED.replace("\"v\":1", "\"v\":" + version))
                .isInstanceOf(UnknownTypeException.class)
                .hasMessage(
                        "no version %d of type 'incident.noted' is known here".formatted(version));
    }

    @ParameterizedTest
    @CsvSource({
        "type, type", "'v', v", "id, id", "incident_id, incident_id", "sequence, sequence",
        "at, at", "actor, actor", "cause, cause", "data, data", "kind, actor.kind",
    })
    void whatAnEventsEnvelopeLacksIsNamed(String field, String named) {
        String other = NOTED.replace("\"" + field + "\":", "\"another\":");

        assertThat(other).isNotEqualTo(NOTED);
        assertRefused(Records.EVENT, other).hasMessageContaining("'" + named + "'");
        assertRefused(
                        Records.EVENT,
                        NOTED.replaceFirst(
                                "\"" + field + "\":(\\{[^}]*}|\"[^\"]*\"|\\d+)",
                                "\"" + field + "\":null"))
                .hasMessageContaining("'" + named + "'");
    }

    @ParameterizedTest
    @CsvSource({"incident_id", "at", "actor"})
    void whatACommandsEnvelopeLacksIsNamed(String field) {
        String command = NOTED.replace("incident.noted", "command.add_note");

        assertRefused(Records.COMMAND, command.replace("\"" + field + "\":", "\"another\":"))
                .hasMessageContaining("'" + field + "'");
    }

    @Test
    void aDeliveryWithoutItsNameIsRefused() {
        assertRefused(
                        Records.DELIVERY,
                        NOTED.replace("incident.noted", "delivery.cancelled")
                                .replace("\"text\"", "\"reason\""))
                .hasMessage("the field 'delivery' is missing");
    }

    @Test
    void aSequenceThatDoesNotCountFromOneIsRefused() {
        assertRefused(Records.EVENT, NOTED.replace("\"sequence\":1", "\"sequence\":0"))
                .hasMessage("not a record of type incident.noted: its envelope is not allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"MAJOR\"', '1', data.report.severity",
        "'\"kind\":\"person\"', '\"sort\":\"person\"', data.path.rungs[0].targets[0]",
        "'\"rounds\":0', '\"rounds\":-1', data.path",
        "'\"title\":\"Down\"', '\"title\":\"\"', data.report",
        "'\"links\":[]', '\"links\":[{\"label\":\"\",\"url\":\"hunter2-hunter2\"}]', data.report.links[0]",
        "'\"links\":[]', '\"links\":[null]', data.report.links[0]",
        "'\"a\":\"b\"', '\"hunter2-hunter2\":{}', data.report.labels",
        "'\"a\":\"b\"', '\"hunter2-hunter2\":null', data.report.labels",
        "'\"2026-11-02T03:04:05Z\"', '\"hunter2-hunter2\"', at",
        "'\"2026-11-02T03:04:05Z\"', '\"\"', at",
        "'\"2026-11-02T03:04:05Z\"', '1793588645', at",
        "'\"2026-11-02T03:04:05Z\"', '\"2026-11-02T03:04:05\"', at",
        "'\"sequence\":1', '\"sequence\":\"1\"', sequence",
        "'\"sequence\":1', '\"sequence\":1.0', sequence",
        "'\"sequence\":1', '\"sequence\":99999999999999999999', sequence",
        "'\"v\":1', '\"v\":\"1\"', v",
        "'\"v\":1', '\"v\":4294967297', v",
    })
    void aValueThatIsNotAllowedIsRefusedByItsPlace(String good, String bad, String place) {
        String other = OPENED.replace(good, bad);

        assertThat(other).isNotEqualTo(OPENED);
        assertRefused(Records.EVENT, other)
                .hasMessageContaining(
                        "the field '%s' is missing or has a value that is not allowed"
                                .formatted(place));
    }

    @Test
    void enumsMayBeWrittenInAnyCase() {
        IncidentEvent event =
                Records.EVENT.decode(bytes(OPENED.replace("MAJOR", "critical"))).event();

        assertThat(((IncidentEvent.Opened) event).report().severity()).isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "42",
                "\"hunter2-hunter2\"",
                "[]",
                "{}",
                "hunter2-hunter2",
                "{\"type\":\"incident.noted\"",
                "{'type':'incident.noted'}",
                "<xml/>",
                "{\"type\":}",
                "{hunter2-hunter2:1}",
                "[{\"hunter2-hunter2\":1}]",
                "\uFEFF",
                "\u0000",
                "NaN",
            })
    void whatIsNoRecordIsRefused(String text) {
        assertRefused(Records.EVENT, text);
    }

    @Test
    void whatFollowsARecordIsRefused() {
        assertRefused(Records.EVENT, NOTED + NOTED);
        assertRefused(Records.EVENT, NOTED + SECRET);
    }

    @Test
    void aFieldSaidTwiceIsRefused() {
        assertRefused(Records.EVENT, NOTED.replace("\"v\":1", "\"v\":1,\"v\":1"));
        assertRefused(Records.EVENT, NOTED.replace("\"text\"", "\"text\":\"a\",\"text\""));
        assertRefused(
                Records.EVENT,
                OPENED.replace("\"a\":\"b\"", "\"%1$s\":\"a\",\"%1$s\":\"b\"".formatted(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void whatIsNestedTooDeeplyIsRefused(String opening) {
        String deep = opening.repeat(10_000);

        assertRefused(Records.EVENT, deep);
        assertRefused(Records.EVENT, NOTED.replace("\"v\":1", "\"v\":1,\"extra\":" + deep));
        assertRefused(Records.EVENT, NOTED.replace("\"text\":", "\"text\":" + deep));
    }

    @Test
    void aNumberBeyondAllMeasureIsRefused() {
        for (String number :
                new String[] {"9".repeat(100_000), "1e999999999", "-1e-999999999", "1e400"}) {
            assertRefused(Records.EVENT, NOTED.replace("\"v\":1", "\"v\":" + number));
            assertRefused(Records.EVENT, NOTED.replace("\"sequence\":1", "\"sequence\":" + number));
            assertRefused(Records.EVENT, NOTED.replace("\"2026-11-02T03:04:05Z\"", number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "c3", "e28280e2", "eda080", "f5808080", "80"})
    void whatIsNotUtf8IsRefused(String hex) {
        byte[] head = bytes(NOTED.substring(0, NOTED.indexOf(SECRET)));
        byte[] tail = bytes(NOTED.substring(NOTED.indexOf(SECRET)));
        byte[] bad = HexFormat.of().parseHex(hex);

        assertRefused(Records.EVENT, join(head, bad, tail)).hasMessage("not UTF-8");
        assertRefused(Records.EVENT, bad).hasMessage("not UTF-8");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused(Records.EVENT, NOTED.getBytes(StandardCharsets.UTF_16));
        assertRefused(Records.EVENT, NOTED.getBytes(StandardCharsets.UTF_16LE));
        assertRefused(Records.EVENT, NOTED.getBytes(Charset.forName("UTF-32")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
