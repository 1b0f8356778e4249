package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesCommandTest {

    private static final String ROUTES =
            """
            {"alert_routes": [
              {"name": "Critical", "source": "pagerduty", "escalation_path": "critical-response",
               "conditions": [{"field": "severity", "operator": "equals", "value": "critical"}],
               "auto_create_incident": true}]}
            """;

    private static final String SUITE =
            """
            tests:
            - name: critical
              at: 2026-12-01T03:00:00Z
              report: {title: Down, severity: critical, source: pagerduty, dedup_key: db}
              expect: {route: Critical, path: critical-response, creates: incident, suppressed: false}
            - name: anything else
              report: {title: Slow, severity: minor, source: pagerduty}
              expect: {route: none, path: %s}
            """;

    @TempDir Path folder;

    @Test
    void aSuiteThatHoldsExitsWithNothing() throws IOException {
        assertThat(run(SUITE.formatted("default"))).isZero();
    }

    @Test
    void aTestThatFailsIsAFailure() throws IOException {
        assertThat(run(SUITE.formatted("elsewhere"))).isEqualTo(1);
    }

    @Test
    void whatIsNoSuiteIsRefused() throws IOException {
        assertThat(run("tests: []")).isEqualTo(2);
        assertThat(run("tests: [")).isEqualTo(2);
    }

    private int run(String suite) throws IOException {
        Path tests = Files.writeString(folder.resolve("suite.yaml"), suite);
        Path routes = Files.writeString(folder.resolve("routes.json"), ROUTES);
        return Leash.run("routes", "test", tests.toString(), "--routes", routes.toString());
    }
}
