package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationSettingsTest {

    @Test
    void withoutAnySettingTheListGoesRoundEveryQuarterOfAnHour() {
        EscalationLevel rung =
                new EscalationLevel(List.of(new Target.NextOnCall("default")), 900_000);

        assertThat(path())
                .isEqualTo(new EscalationPath("default", 1, List.of(rung), 0, 0, WhenNobody.RETRY));
    }

    @ParameterizedTest
    @CsvSource({"15, 900000", "1, 60000", "0.5, 30000", "0.01, 600", "43200, 2592000000"})
    void theDelayIsHowLongSomebodyHas(String minutes, long millis) {
        assertThat(path("ESCALATION_DELAY_MINUTES", minutes).rungs())
                .extracting(EscalationLevel::escalateAfterMillis)
                .containsExactly(millis);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 1800000", "0.25, 15000", "43200, 2592000000"})
    void theTimeoutIsAfterHowLongWhoeverWorksOnItIsPagedAgain(String minutes, long millis) {
        assertThat(path("ACK_TIMEOUT_MINUTES", minutes).ackTimeoutMillis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"true, FAIL", "false, RETRY"})
    void whatHappensWhenNobodyCanBeFoundIsSaid(String fails, WhenNobody whenNobody) {
        assertThat(path("FAIL_ON_NO_ASSIGNEE", fails).whenNobody()).isEqualTo(whenNobody);
    }

    @ParameterizedTest
    @CsvSource({
        "ESCALATION_DELAY_MINUTES, 0",
        "ESCALATION_DELAY_MINUTES, 0.001",
        "ESCALATION_DELAY_MINUTES, 43201",
        "ESCALATION_DELAY_MINUTES, soon",
        "ACK_TIMEOUT_MINUTES, -1",
        "ACK_TIMEOUT_MINUTES, 43201",
        "FAIL_ON_NO_ASSIGNEE, maybe"
    })
    void whatIsNotAllowedIsRefusedByItsName(String name, String value) {
        assertThatThrownBy(() -> path(name, value))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining(name);
    }

    @Test
    void anIncidentGoesToErrorWhereItIsToFailWithoutAnAssignee(@TempDir Path folder) {
        EscalationPath path = path("FAIL_ON_NO_ASSIGNEE", "true");
        try (EscalationDriver leash = new EscalationDriver(folder, path)) {
            leash.contact("alice");

            leash.report("s1", null);

            assertThat(leash.kinds()).containsExactly(Opened.class, Failed.class);
        }
    }

    private static EscalationPath path(String... setting) {
        return EscalationSettings.defaultPath(
                Settings.of(setting.length == 0 ? Map.of() : Map.of(setting[0], setting[1])));
    }
}
