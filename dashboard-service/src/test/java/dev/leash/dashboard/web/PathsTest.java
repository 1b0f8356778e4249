package dev.leash.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    /** Whoever is not looked at is let in. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents/1", "/incidents/1\n", "/\r\nincidents", "/webhooks"})
    void whereverPeopleLookTheyAreLookedAt(String path) {
        assertThat(path).matches(Paths.BROWSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/new_incident", "/webhooks/new_incident_webhook"})
    void whereProgramsReportNothingStandsInTheirWay(String path) {
        assertThat(path).doesNotMatch(Paths.BROWSED);
    }
}
