package dev.leash.model.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityWordsTest {

    @ParameterizedTest
    @CsvSource({
        // Leash and incident.io
        "minor, MINOR",
        "Major, MAJOR",
        " CRITICAL , CRITICAL",
        "SEV1, CRITICAL",
        "sev-2, MAJOR",
        "Sev 3, MINOR",
        // Prometheus, Alertmanager, Grafana
        "Warning, MINOR",
        "page, CRITICAL",
        "ticket, MINOR",
        "info, MINOR",
        "none, MINOR",
        "Alerting, MAJOR",
        // PagerDuty
        "error, MAJOR",
        // Opsgenie, Datadog
        "P1, CRITICAL",
        "p2, MAJOR",
        "P3, MAJOR",
        "P4, MINOR",
        "P5, MINOR",
        "warn, MINOR",
        // Sentry
        "fatal, CRITICAL",
        "debug, MINOR",
        // Nagios, Icinga, Zabbix
        "DOWN, CRITICAL",
        "UNREACHABLE, MAJOR",
        "UNKNOWN, MAJOR",
        "Disaster, CRITICAL",
        "Average, MAJOR",
        "Not classified, MINOR",
        // CloudWatch, Azure
        "ALARM, MAJOR",
        "INSUFFICIENT_DATA, MINOR",
        "Sev0, CRITICAL",
        "Informational, MINOR",
        // syslog
        "emerg, CRITICAL",
        "alert, CRITICAL",
        "crit, CRITICAL",
        "err, MAJOR",
        "notice, MINOR",
        // Jira and people
        "urgent, CRITICAL",
        "Highest, CRITICAL",
        "high, MAJOR",
        "medium, MAJOR",
        "low, MINOR",
        "1, CRITICAL",
        "2, MAJOR",
        "5, MINOR",
        "P1 - Critical, CRITICAL",
        "[SEV-2] bad, MAJOR",
        "critical!!!, CRITICAL",
        "ＰＡＧＥ, CRITICAL",
    })
    void aWordOfAnySenderIsKnown(String word, Urgency urgency) {
        assertThat(SeverityWords.find(word)).contains(Severity.of(urgency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "chartreuse", "P9", "42", "sévère", "-", "not so critical"})
    void aWordOfNoneIsNot(String word) {
        assertThat(SeverityWords.find(word)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(SeverityWords.find("critical " + "x".repeat(500))).isEmpty();
    }

    @Test
    void everyWordIsReadAsItStands() {
        SeverityWords.all()
                .forEach(
                        (word, severity) ->
                                assertThat(SeverityWords.find(word)).contains(severity));
    }
}
