package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsSettingsTest {

    @Test
    void haveTheSeedsDefaults() {
        Settings settings = Settings.of(Map.of("DATA_DIR", "/var/leash"));

        assertThat(settings.get(TimeSettings.TZ)).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.get(SheetsSettings.TIME_FORMAT).pattern()).isEqualTo("%m-%d-%Y %H:%M");
        assertThat(settings.get(SheetsSettings.INCIDENTS_MAX)).isEqualTo(100_000);
        assertThat(SheetsSettings.workbook(settings)).isEqualTo(Path.of("/var/leash/workbook"));
        assertThat(SheetsSettings.exportPlace(settings))
                .isEqualTo(Path.of("/var/leash/sheets/export-place.json"));
    }

    @Test
    void placeTheWorkbookWhereTheyAreTold() {
        assertThat(SheetsSettings.workbook(Settings.of(Map.of("WORKBOOK_DIR", "/srv/sheets"))))
                .isEqualTo(Path.of("/srv/sheets"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TZ                     | Mars/Olympus    | an IANA time zone such as UTC or Europe/Berlin",
                "TS_FORMAT              | %Y-%m-%d %Z     | a format such as %m-%d-%Y %H:%M that names every minute",
                "WORKBOOK_INCIDENTS_MAX | 0               | a whole number from 1 to 1000000",
            })
    void refuseWithNameValueAndWhatIsAllowed(String name, String value, String allowed) {
        Settings settings = Settings.of(Map.of(name, value));

        assertThat(settings.problems(SheetsSettings.all()))
                .singleElement()
                .asString()
                .startsWith(name + " is '" + value + "'; allowed is " + allowed);
    }

    @Test
    void refuseToBeRead() {
        assertThatThrownBy(
                        () ->
                                Settings.of(Map.of("TS_FORMAT", "yyyy"))
                                        .get(SheetsSettings.TIME_FORMAT))
                .isInstanceOf(RefusedSettingException.class);
    }
}
