package dev.leash.model.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.classification.CustomField.FieldType;
import dev.leash.model.classification.CustomField.Option;
import dev.leash.model.classification.CustomField.Required;
import dev.leash.model.classification.IncidentRole.RoleType;
import dev.leash.model.classification.IncidentStatus.Category;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.SeverityWords;
import dev.leash.model.severity.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationTest {

    private static final ConfiguredSeverity CATASTROPHIC =
            severity("01JX", "Catastrophic", 4, null, List.of("End of World", "p0"));

    @Test
    void whatIsBuiltInIsThereWithoutBeingConfigured() {
        assertThat(Classification.BUILT_IN.severities())
                .extracting(ConfiguredSeverity::severity)
                .containsExactly(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR);
        assertThat(Classification.BUILT_IN.statuses())
                .extracting(IncidentStatus::name)
                .containsExactly(
                        "Draft", "Pending", "Assigned", "In progress", "Resolved", "Error");
        assertThat(Classification.BUILT_IN.types())
                .extracting(IncidentType::isDefault)
                .containsExactly(true);
        assertThat(Classification.BUILT_IN.roles()).containsExactly(IncidentRole.LEAD);
        assertThat(Classification.BUILT_IN.fields()).isEmpty();
    }

    @Test
    void whatIsConfiguredStandsInForWhatIsBuiltInUnderItsIdOrItsName() {
        ConfiguredSeverity renamed = severity("minor", "Cosmetic", 1, null, null);
        ConfiguredSeverity again = severity("01JY", "CRITICAL ", 9, null, null);

        assertThat(Classification.of(List.of(renamed, again)).severities())
                .extracting(ConfiguredSeverity::id)
                .containsExactly("01JY", "major", "minor");
        assertThat(Classification.of(List.of(renamed, again)).severity("fatal"))
                .contains(again.severity());
        assertThat(Classification.of(List.of(renamed)).severity("warning"))
                .contains(renamed.severity());
    }

    @ParameterizedTest
    @CsvSource({
        "catastrophic",
        "CATASTROPHIC!",
        "01jx",
        "end-of-world",
        "P0",
    })
    void aConfiguredSeverityIsMeantByItsNameItsIdAndItsWords(String said) {
        assertThat(Classification.of(List.of(CATASTROPHIC)).severity(said))
                .contains(new Severity("01JX", "Catastrophic", 4, Urgency.CRITICAL));
    }

    @ParameterizedTest
    @CsvSource({"p1", "warning", "error", "SEV2", "chartreuse", "''", "-"})
    void anyOtherWordMeansWhatItMeansEverywhere(String said) {
        assertThat(Classification.of(List.of(CATASTROPHIC)).severity(said))
                .isEqualTo(SeverityWords.find(said));
    }

    @ParameterizedTest
    @CsvSource({
        "Sev 0,    4, , CRITICAL",
        "Critical, 1, , CRITICAL",
        "Low,      9, , MINOR",
        "Rot,      4, , CRITICAL",
        "Orangen,  2, , MAJOR",
        "Grün,     0, , MINOR",
        "Rot,      4, MINOR, MINOR",
    })
    void howLoudItIsComesFromWhatItSaysThenItsNameThenItsRank(
            String name, int rank, @Nullable Urgency said, Urgency urgency) {
        assertThat(severity("x", name, rank, said, null).severity().urgency()).isEqualTo(urgency);
    }

    @Test
    void severitiesAreNamedFromLeastToWorst() {
        assertThat(Classification.of(List.of(CATASTROPHIC)).severitiesInWords("or"))
                .isEqualTo("minor, major, critical or catastrophic");
        assertThat(Classification.BUILT_IN.usualSeverity()).isEqualTo(Severity.MAJOR);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasAStatus(State state) {
        assertThat(Classification.BUILT_IN.status(state).category())
                .isEqualTo(
                        switch (state) {
                            case RESOLVED -> Category.CLOSED;
                            case DRAFT -> Category.TRIAGE;
                            case PENDING, ASSIGNED, IN_PROGRESS, ERROR, UNKNOWN -> Category.LIVE;
                        });
    }

    @Test
    void aStatusAndARoleMayBeRenamed() {
        Classification renamed =
                Classification.of(
                        List.of(
                                new IncidentStatus("in_progress", "Fixing", "", Category.LIVE, 3),
                                new IncidentRole(
                                        "01JZ",
                                        "Commander",
                                        "Leads",
                                        "",
                                        "",
                                        RoleType.LEAD,
                                        true)));

        assertThat(renamed.status(State.IN_PROGRESS).name()).isEqualTo("Fixing");
        assertThat(renamed.lead().name()).isEqualTo("Commander");
    }

    @Test
    void whatSaysTooMuchOrNothingIsRefused() {
        assertThatThrownBy(() -> severity("x", " ", 1, null, null)).hasMessageContaining("name");
        assertThatThrownBy(() -> severity("x", "x".repeat(51), 1, null, null))
                .hasMessageContaining("51");
        assertThatThrownBy(() -> severity("x", "X", 10_000, null, null))
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> field(FieldType.TEXT, new Option("1", "EU", 1)))
                .hasMessageContaining("TEXT");
        assertThatThrownBy(
                        () ->
                                field(
                                        FieldType.SINGLE_SELECT,
                                        new Option("1", "EU", 1),
                                        new Option("2", "EU", 2)))
                .hasMessageContaining("same");
        assertThatThrownBy(() -> new Option("1", " EU", 1)).hasMessageContaining("blank");
    }

    @Test
    void theFirstOfTwoThatAWordMeansIsTheWorst() {
        ConfiguredSeverity lesser = severity("01JZ", "Annoying", 1, null, List.of("p0"));

        assertThat(Classification.of(List.of(lesser, CATASTROPHIC)).severity("P0"))
                .contains(CATASTROPHIC.severity());
    }

    @Test
    void aTextLongerThanAnyWordMeansNoSeverity() {
        String longest = "Catastrophic" + "!".repeat(SeverityWords.MAX_LENGTH - 12);
        Classification classification = Classification.of(List.of(CATASTROPHIC));

        assertThat(classification.severity(longest)).contains(CATASTROPHIC.severity());
        assertThat(classification.severity(longest + "!")).isEmpty();
    }

    @Test
    void theLoudestIsNotTheOneOfTheHighestRank() {
        ConfiguredSeverity quiet = severity("01JZ", "Planned", 9, Urgency.MINOR, null);

        assertThat(Classification.of(List.of(quiet, CATASTROPHIC)).loudestSeverity())
                .isEqualTo(CATASTROPHIC.severity());
    }

    private static ConfiguredSeverity severity(
            String id,
            String name,
            int rank,
            @Nullable Urgency urgency,
            @Nullable List<String> words) {
        return new ConfiguredSeverity(id, name, "", rank, urgency, words);
    }

    private static CustomField field(FieldType type, Option... options) {
        return new CustomField(
                "f", "Region", "", type, List.of(options), Required.NEVER, true, true, true, false);
    }
}
