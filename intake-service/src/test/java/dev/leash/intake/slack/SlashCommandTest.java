package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Verb;
import dev.leash.model.severity.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlashCommandTest {

    private static final SlashCommand.Report PAYMENTS =
            new SlashCommand.Report(
                    "Payment failures", Severity.CRITICAL, Optional.of("service_outage"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new \"Payment failures\" --severity critical --type \"service_outage\"",
                "new “Payment failures” —severity critical —type “service_outage”",
                "new „Payment failures“ –severity critical –type service_outage",
                "new --severity=critical --type=service_outage Payment failures",
                "NEW Payment failures --Severity CRITICAL --type service_outage",
                "new \"Payment failures\" \\\n  --severity critical \\\n  --type \"service_outage\"",
                "new --type service_outage --severity critical \"Payment failures"
            })
    void aReportIsReadAsItWasMeant(String text) {
        assertThat(order(text)).isEqualTo(PAYMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ack 12",
                "ack INC-12",
                "ack incident 12",
                "INC-12 ack",
                "ok ack 12.",
                "ack\n12",
                "12 ack",
                "ack １２",
            })
    void anIncidentIsNamedInWhateverWay(String text) {
        assertThat(order(text)).isEqualTo(new SlashCommand.Act(Verb.ACKNOWLEDGE, "12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ack", "ack 12 13", "ack <@U12|ada> 13", "ack 12\n13", "resolve that"})
    void whatCouldMeanAnotherIsAskedFor(String text) {
        assertThat(order(text)).isInstanceOf(SlashCommand.Unclear.class);
    }

    @Test
    void aNumberAloneIsDeclaredAndWordsAreReported() {
        assertThat(order("declare INC-12")).isEqualTo(new SlashCommand.Act(Verb.DECLARE, "12"));
        assertThat(order("declare 12 disks are full"))
                .isEqualTo(
                        new SlashCommand.Report(
                                "12 disks are full", Severity.MAJOR, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declare 12 now", "declare #12: please", "declare INC-12, thanks!",
                "declare incident 12", "declare incident no. 12 now", "Declare 12 ASAP"
            })
    void whatIsSaidBesidesANumberIsNoReport(String text) {
        assertThat(order(text)).isEqualTo(new SlashCommand.Act(Verb.DECLARE, "12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declare 12 disks",
                "declare 12 13",
                "declare INC-12 checkout is down too",
                "declare incident 12 it is worse than we thought",
                "declare 12 --severity critical"
            })
    void nobodyIsWokenForWhatMayBeNoReport(String text) {
        assertThat(order(text)).isInstanceOf(SlashCommand.Unclear.class);
    }

    @Test
    void theSeveritiesOfOthersAreKnown() {
        assertThat(order("new Down --severity P1"))
                .isEqualTo(new SlashCommand.Report("Down", Severity.CRITICAL, Optional.empty()));
    }

    @Test
    void aReportNeedsNothingButWords() {
        assertThat(order("new Checkout is down"))
                .isEqualTo(
                        new SlashCommand.Report(
                                "Checkout is down", Severity.MAJOR, Optional.empty()));
    }

    @Test
    void apostrophesAndDashesInWordsAreNoQuotesAndNoOptions() {
        assertThat(order("new We can’t pay - it's the semi-new gateway — really"))
                .isEqualTo(
                        new SlashCommand.Report(
                                "We can’t pay - it's the semi-new gateway — really",
                                Severity.MAJOR,
                                Optional.empty()));
        assertThat(order("new \"--severity is ignored\""))
                .isEqualTo(
                        new SlashCommand.Report(
                                "--severity is ignored", Severity.MAJOR, Optional.empty()));
    }

    @Test
    void whatSlackMadeOfMentionsAndLinksIsUndone() {
        assertThat(
                        order(
                                "new <@U123|ada> says <https://example.com/a|a> &lt; b &amp;&amp; c in <#C1|ops>"))
                .isEqualTo(
                        new SlashCommand.Report(
                                "@ada says https://example.com/a < b && c in #ops",
                                Severity.MAJOR,
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "ack 12, ACKNOWLEDGE",
        "acknowledge INC-12, ACKNOWLEDGE",
        "resolve #12, RESOLVE",
        "Escalate inc-12, ESCALATE",
        "  ack   12  , ACKNOWLEDGE"
    })
    void anIncidentIsNamedByItsNumber(String text, Verb verb) {
        assertThat(order(text)).isEqualTo(new SlashCommand.Act(verb, "12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "help", "Help me"})
    void whoeverIsAtALossIsHelped(String text) {
        assertThat(order(text)).isEqualTo(new SlashCommand.Help());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate 12 | There is no command 'frobnicate'.",
                "ack | Name the incident by its number and nothing else.",
                "ack 12 13 | Name the incident by its number and nothing else.",
                "resolve everything | 'everything' is not the number of an incident.",
                "new | Say what is broken.",
                "new --severity critical | Say what is broken.",
                "new Down --severity bad | There is no severity 'bad'; minor, major and critical are allowed.",
                "new Down --severity | '--severity' says nothing.",
                "new Down --type --severity minor | '--type' says nothing.",
                "new Down --colour red | There is no option '--colour'."
            })
    void whatIsUnclearIsNamed(String text, String why) {
        assertThat(order(text)).isEqualTo(new SlashCommand.Unclear(why));
    }

    private static SlashCommand order(String text) {
        return SlashCommand.of(text, Classification.BUILT_IN);
    }
}
