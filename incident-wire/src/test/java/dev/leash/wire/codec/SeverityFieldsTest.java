package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.leash.model.incident.State;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A severity is a word that every release knows, and what else there is to know of it beside. */
class SeverityFieldsTest {

    private static final Severity CATASTROPHIC =
            new Severity("01JX", "Catastrophic", 4, Urgency.CRITICAL);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void aBuiltInSeverityIsTheWordItAlwaysWas(Urgency urgency) throws JsonProcessingException {
        Severity severity = Severity.of(urgency);
        String json = Json.text(incident(severity));

        assertThat(json)
                .contains("\"severity\":\"" + urgency + "\"")
                .doesNotContain("configured_severity");
        assertThat(read(json)).isEqualTo(severity);
    }

    @Test
    void aConfiguredSeveritySaysAlsoWhatAnOlderReleaseKnows() throws JsonProcessingException {
        String json = Json.text(incident(CATASTROPHIC));

        assertThat(json)
                .contains(
                        """
                        "severity":"CRITICAL","configured_severity":{"id":"01JX","name":"Catastrophic","rank":4},\
                        """);
        assertThat(read(json)).isEqualTo(CATASTROPHIC);
    }

    @Test
    void aWordOnlyANewerVersionKnowsIsTheWorst() throws JsonProcessingException {
        assertThat(read(record("\"severity\":\"APOCALYPTIC\""))).isEqualTo(Severity.UNKNOWN);
        assertThat(
                        read(
                                record(
                                        """
                                        "severity":"APOCALYPTIC","configured_severity":{"id":"x","name":"X","rank":7,"colour":"red"}\
                                        """)))
                .isEqualTo(new Severity("x", "X", 7, Urgency.UNKNOWN));
    }

    @Test
    void aRecordWithoutOneIsRefused() {
        assertThatThrownBy(() -> read(record("\"more\":1")))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("[\"severity\"]");
    }

    private static Severity read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json, OpenIncident.class).severity();
    }

    private static String record(String severity) {
        return "{\"incident_id\":\"1\",\"title\":\"Down\",\"state\":\"PENDING\",%s}"
                .formatted(severity);
    }

    private static OpenIncident incident(Severity severity) {
        return new OpenIncident("1", "Down", severity, State.PENDING, null);
    }
}
