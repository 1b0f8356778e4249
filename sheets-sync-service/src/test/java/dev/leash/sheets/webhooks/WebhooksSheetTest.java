package dev.leash.sheets.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.SecretRef;
import dev.leash.sheets.workbook.Table;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksSheetTest {

    private static final List<String> HEADER =
            List.of("name", "url", "events", "format", "secret", "svix", "enabled");
    private static final String URL = "https://billing.example.com/hooks?token=hunter2";

    private static WebhooksRead read(List<String> row) {
        return readAll(List.of(row));
    }

    private static WebhooksRead readAll(List<List<String>> rows) {
        return WebhooksSheet.read(
                Table.of(Stream.concat(Stream.of(HEADER), rows.stream()).toList()));
    }

    @Test
    void aNameAndAnAddressAreEnough() {
        assertThat(read(List.of("billing", URL)).endpoints())
                .containsExactly(
                        new Endpoint(
                                "billing",
                                URL,
                                Format.LEASH,
                                List.of("*"),
                                List.of(new SecretRef("1", null)),
                                false,
                                true));
    }

    @Test
    void everythingMayBeSaid() {
        assertThat(
                        read(List.of(
                                        "status",
                                        URL,
                                        "public_incident.incident_created_v2, public_incident.incident_s*",
                                        "incident.io",
                                        "file:status",
                                        "yes",
                                        "no"))
                                .endpoints())
                .containsExactly(
                        new Endpoint(
                                "status",
                                URL,
                                Format.INCIDENT_IO,
                                List.of(
                                        "public_incident.incident_created_v2",
                                        "public_incident.incident_s*"),
                                List.of(new SecretRef("file:status", null)),
                                true,
                                false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "billing.example.com",
                "ftp://billing.example.com/",
                "https://ann:hunter2@billing.example.com/",
                "https:///hooks?token=hunter2",
                "https://billing.example.com/#hunter2"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String url) {
        WebhooksRead read = read(List.of("billing", url));

        assertThat(read.endpoints()).isEmpty();
        assertThat(read.kept()).containsExactly("billing");
        assertThat(read.refused())
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.column()).isEqualTo("url");
                            assertThat(refused.toString()).doesNotContain("hunter2");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",
                "0",
                "-1",
                "file:../../x",
                "file:"
            })
    void refusesASecretInTheSheetWithoutRepeatingIt(String secret) {
        assertThat(read(List.of("billing", URL, "", "", secret)).refused())
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.column()).isEqualTo("secret");
                            assertThat(refused.toString()).doesNotContain("AAECAw");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "Billing, '', leash, '', name",
        "a/b, '', leash, '', name",
        "billing, incident.opend, leash, '', events",
        "billing, incident.opened, incident.io, '', events",
        "billing, '', slack, '', format",
        "billing, '', leash, perhaps, svix",
    })
    void refusesWhatNobodyKnows(
            String name, String events, String format, String svix, String column) {
        assertThat(read(List.of(name, URL, events, format, "", svix)).refused())
                .extracting(Refused::column)
                .containsExactly(column);
    }

    @Test
    void aNameIsAllowedOnce() {
        WebhooksRead read = readAll(List.of(List.of("billing", URL), List.of("billing", URL)));

        assertThat(read.endpoints()).hasSize(1);
        assertThat(read.refused()).extracting(Refused::row).containsExactly(3);
    }

    @Test
    void warnsOfWhatTravelsInTheClear() {
        assertThat(read(List.of("billing", "http://billing.example.com/")).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("'billing'", "unencrypted"));
    }

    @Test
    void tooManyRowsAreRefusedAsAWhole() {
        List<List<String>> rows =
                Stream.iterate(1, number -> number + 1)
                        .limit(WebhooksSheet.MAX_ROWS + 1)
                        .map(number -> List.of("e" + number, URL))
                        .toList();
        WebhooksRead read = readAll(rows);

        assertThat(read.endpoints()).isEmpty();
        assertThat(read.keepsAll()).isTrue();
        assertThat(read.refused()).hasSize(1);
    }
}
