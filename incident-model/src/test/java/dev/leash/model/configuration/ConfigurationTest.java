package dev.leash.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.IncidentType;
import dev.leash.model.classification.IncidentType.CreateInTriage;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Contact ADA =
            new Contact("ada", "ada@example.com", "+15550100001", Role.ADMIN);
    private static final Contact BOB = new Contact("bob", "bob@example.com", null, Role.RESPONDER);

    private final InMemoryInForce inForce = new InMemoryInForce();
    private int requests;

    @Test
    void versionsOfAThingCountFromOneOverItsRemoval() {
        put(Manager.WORKBOOK, ADA);
        put(Manager.WORKBOOK, new Contact("ada", null, null, Role.ADMIN));
        remove(Manager.WORKBOOK, "contact/ada");
        put(Manager.WORKBOOK, ADA);

        assertThat(inForce.facts)
                .extracting(ConfigurationRecord::version)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(inForce.facts.get(2).event())
                .isEqualTo(new ConfigurationEvent.Removed(Manager.WORKBOOK));
    }

    @Test
    void whatIsSoAlreadyIsNoVersion() {
        put(Manager.WORKBOOK, schedule("ada"));

        assertThat(code(put(Manager.WORKBOOK, schedule("ada")))).isEqualTo(OutcomeCode.ALREADY_SO);
        assertThat(code(remove(Manager.WORKBOOK, "contact/ada")))
                .isEqualTo(OutcomeCode.ALREADY_GONE);
        assertThat(inForce.facts).hasSize(1);
    }

    @Test
    void aScheduleSaysTheVersionItIs() {
        put(Manager.WORKBOOK, schedule("ada"));
        put(Manager.WORKBOOK, schedule("bob"));

        assertThat(inForce.find("schedule/default")).contains(schedule("bob").numbered(2));
    }

    @Test
    void whatOneManagesNoOtherChangesOrRemoves() {
        put(Manager.PAGE, ADA);

        assertThat(code(put(Manager.WORKBOOK, new Contact("ada", null, null, Role.VIEWER))))
                .isEqualTo(OutcomeCode.MANAGED_ELSEWHERE);
        assertThat(code(remove(Manager.TERRAFORM, "contact/ada")))
                .isEqualTo(OutcomeCode.MANAGED_ELSEWHERE);
        assertThat(inForce.find("contact/ada")).contains(ADA);
    }

    @Test
    void whatIsGoneAnybodyMayMakeAgain() {
        put(Manager.PAGE, ADA);
        remove(Manager.PAGE, "contact/ada");

        assertThat(put(Manager.WORKBOOK, ADA).outcome()).isEqualTo(new Outcome.Accepted());
        assertThat(inForce.version("contact/ada").orElseThrow().managedBy())
                .isEqualTo(Manager.WORKBOOK);
    }

    @Test
    void whoHasNotSeenTheNewestVersionIsToldSo() {
        put(Manager.API, ADA);

        assertThat(code(put(Manager.API, BOB, 0L))).isNull();
        assertThat(code(put(Manager.API, new Contact("ada", null, null, Role.ADMIN), 0L)))
                .isEqualTo(OutcomeCode.CHANGED_MEANWHILE);
        assertThat(code(put(Manager.API, new Contact("ada", null, null, Role.ADMIN), 1L))).isNull();
    }

    @Test
    void aPathNeedsWhomItNames() {
        assertThat(code(put(Manager.API, path("ada")))).isEqualTo(OutcomeCode.REFERENCE_MISSING);
        put(Manager.API, ADA);
        put(Manager.API, schedule("ada"));
        put(Manager.API, path("ada"));

        assertThat(code(remove(Manager.API, "contact/ada")))
                .isEqualTo(OutcomeCode.STILL_REFERENCED);
        assertThat(code(remove(Manager.API, "schedule/default")))
                .isEqualTo(OutcomeCode.STILL_REFERENCED);
        assertThat(code(forget("ada"))).isEqualTo(OutcomeCode.STILL_REFERENCED);
    }

    @Test
    void twoPeopleThatWouldBeOneAreRefused() {
        put(Manager.PAGE, ADA);

        assertThat(
                        code(
                                put(
                                        Manager.API,
                                        new Contact(
                                                "countess", "ADA@example.com", null, Role.ADMIN))))
                .isEqualTo(OutcomeCode.NAME_TAKEN);
    }

    @Test
    void noTwoSeveritiesHaveTheSameName() {
        put(Manager.API, severity("01JX", "Catastrophic", 4));

        assertThat(code(put(Manager.API, severity("01JY", "catastrophic ", 5))))
                .isEqualTo(OutcomeCode.NAME_TAKEN);
        assertThat(code(put(Manager.API, severity("01JX", "CATASTROPHIC", 5)))).isNull();
        assertThat(
                        code(
                                put(
                                        Manager.API,
                                        new IncidentType(
                                                "01JX",
                                                "Catastrophic",
                                                "",
                                                false,
                                                false,
                                                CreateInTriage.OPTIONAL))))
                .isNull();
        assertThat(code(put(Manager.WORKBOOK, severity("01JZ", "Other", 1))))
                .isEqualTo(OutcomeCode.NOT_ALLOWED);
    }

    private static ConfiguredSeverity severity(String id, String name, int rank) {
        return new ConfiguredSeverity(id, name, "", rank, null, null);
    }

    @Test
    void rowsOfTheWorkbookMayTakeOverFromEachOther() {
        put(Manager.WORKBOOK, ADA);

        assertThat(
                        code(
                                put(
                                        Manager.WORKBOOK,
                                        new Contact(
                                                "countess", "ada@example.com", null, Role.ADMIN))))
                .isNull();
    }

    @Test
    void onlyAnAdministratorChangesWhatIsNotTheirs() {
        put(Manager.PAGE, ADA);
        put(Manager.PAGE, BOB);
        Contact changed = new Contact("bob", "bob@example.org", null, Role.ADMIN);

        assertThat(code(ask(by("bob"), null, new Change.Put(Manager.PAGE, changed))))
                .isEqualTo(OutcomeCode.NOT_ALLOWED);
        assertThat(code(ask(by("eve"), null, new Change.Put(Manager.PAGE, changed))))
                .isEqualTo(OutcomeCode.NOT_ALLOWED);
        assertThat(
                        code(
                                ask(
                                        Actor.anybody(Actor.Via.WEB),
                                        null,
                                        new Change.Put(Manager.PAGE, changed))))
                .isEqualTo(OutcomeCode.NEEDS_PERSON);
        assertThat(code(ask(by("ada"), null, new Change.Put(Manager.PAGE, changed)))).isNull();
    }

    @Test
    void everybodySaysForThemselvesWhetherTheyWantMail() {
        put(Manager.PAGE, BOB);

        assertThat(
                        code(
                                ask(
                                        by("bob"),
                                        null,
                                        new Change.Put(
                                                Manager.PAGE,
                                                new Subscription("bob", false, NOW)))))
                .isNull();
        assertThat(
                        code(
                                ask(
                                        by("bob"),
                                        null,
                                        new Change.Put(
                                                Manager.PAGE,
                                                new Subscription("ada", false, NOW)))))
                .isEqualTo(OutcomeCode.NOT_ALLOWED);
    }

    @Test
    void whatAManagerHasNothingToDoWithIsRefused() {
        put(Manager.PAGE, ADA);

        assertThat(code(put(Manager.WORKBOOK, verified()))).isEqualTo(OutcomeCode.NOT_ALLOWED);
        assertThat(code(put(Manager.SYSTEM, verified()))).isNull();
    }

    @Test
    void thereAreNoMoreOfAKindThanMayBe() {
        for (int number = 1; number <= Kinds.PATH.atMost(); number++) {
            inForce.take(
                    stepOf(new EscalationPath("p" + number, 1, RUNGS, 0, 0, WhenNobody.RETRY)));
        }
        EscalationPath more = new EscalationPath("more", 1, RUNGS, 0, 0, WhenNobody.RETRY);

        assertThat(code(put(Manager.API, more))).isEqualTo(OutcomeCode.TOO_MANY);
    }

    @Test
    void whatIsKeptForEverHoldsNothingPersonalButTheId() {
        put(Manager.WORKBOOK, ADA);
        put(Manager.WORKBOOK, schedule("Ada@Example.com"));
        put(Manager.SYSTEM, verified());

        assertThat(inForce.facts)
                .extracting(ConfigurationRecord::event)
                .containsExactly(
                        new ConfigurationEvent.Changed(
                                Manager.WORKBOOK, new Contact("ada", null, null, Role.ADMIN)),
                        new ConfigurationEvent.Changed(Manager.WORKBOOK, schedule("ada")),
                        new ConfigurationEvent.Changed(
                                Manager.SYSTEM,
                                new VerifiedMethods(
                                        "ada", List.of(new VerifiedMethod(Channel.SMS, "", NOW)))));
    }

    @Test
    void whoNobodyKnowsIsNotSaidForEver() {
        put(Manager.WORKBOOK, schedule("eve@example.com"));
        adopt("path/nights", path("eve@example.com"), 3);
        put(Manager.WORKBOOK, ADA);
        put(Manager.WORKBOOK, schedule("Ada@Example.com"));
        remove(Manager.WORKBOOK, "contact/ada");
        put(Manager.WORKBOOK, schedule("Ada@Example.com", "ada"));

        assertThat(inForce.facts).noneSatisfy(fact -> assertThat(fact.toString()).contains("@"));
        assertThat(inForce.facts)
                .last()
                .extracting(ConfigurationRecord::event)
                .isEqualTo(
                        new ConfigurationEvent.Changed(
                                Manager.WORKBOOK,
                                schedule(InForce.NOBODY_KNOWN, "ada").numbered(3)));
        assertThat(inForce.find("schedule/default"))
                .contains(schedule("Ada@Example.com", "ada").numbered(3));
    }

    @Test
    void whenAndWhereSomebodySleepsIsNotSaidForEver() {
        Preferences wishes =
                new Preferences(List.of(new ChannelRule(Channel.SMS, 0, Set.of())), null);
        put(
                Manager.PAGE,
                new Contact(
                        "bob",
                        null,
                        null,
                        Role.RESPONDER,
                        wishes,
                        List.of("Bobby"),
                        ZoneOffset.UTC));

        assertThat(inForce.facts)
                .extracting(ConfigurationRecord::event)
                .containsExactly(
                        new ConfigurationEvent.Changed(
                                Manager.PAGE, new Contact("bob", null, null, Role.RESPONDER)));
    }

    @Test
    void whoClicksAgainChangesNothing() {
        put(Manager.PAGE, BOB);
        subscribe("bob", false, NOW);

        assertThat(code(subscribe("bob", false, NOW.plusSeconds(9))))
                .isEqualTo(OutcomeCode.ALREADY_SO);
        assertThat(code(subscribe("bob", true, NOW.plusSeconds(9)))).isNull();
    }

    @Test
    void whatComesLateBringsNobodyBack() {
        put(Manager.PAGE, ADA);
        forget("ada");

        assertThat(code(put(Manager.SYSTEM, verified()))).isEqualTo(OutcomeCode.REFERENCE_MISSING);
        assertThat(code(subscribe("ada", false, NOW))).isEqualTo(OutcomeCode.REFERENCE_MISSING);
        assertThat(inForce.all(Kinds.VERIFIED)).isEmpty();
        assertThat(inForce.all(Kinds.SUBSCRIPTION)).isEmpty();
    }

    private ConfigurationDecision subscribe(String person, boolean updatesByMail, Instant at) {
        return ask(
                by(person),
                null,
                new Change.Put(Manager.PAGE, new Subscription(person, updatesByMail, at)));
    }

    @Test
    void whoIsForgottenIsGoneWhoeverManagesThem() {
        put(Manager.WORKBOOK, ADA);
        put(Manager.SYSTEM, verified());
        ask(by("ada"), null, new Change.Put(Manager.PAGE, new Subscription("ada", false, NOW)));

        ConfigurationDecision decision = forget("ada");

        assertThat(decision.forgotten()).isEqualTo("ada");
        assertThat(decision.steps()).hasSize(3);
        for (Kind<?> kind : Kinds.ALL) {
            assertThat(inForce.all(kind)).isEmpty();
        }
        assertThat(forget("ada").steps()).isEmpty();
    }

    @Test
    void whatOnlyANewerVersionKnowsIsRefusedInWords() {
        assertThat(code(put(Manager.API, new Configured.Unrecognised("rota", "{}"))))
                .isEqualTo(OutcomeCode.NOT_UNDERSTOOD);
        assertThat(code(remove(Manager.API, "rota/one"))).isEqualTo(OutcomeCode.NOT_UNDERSTOOD);
        assertThat(code(ask(Manager.API.actor(), null, new Change.Unrecognised("change.move"))))
                .isEqualTo(OutcomeCode.NOT_UNDERSTOOD);
    }

    @Test
    void whatAnOlderReleaseWroteIsAdopted() {
        adopt("schedule/default", schedule("ada").numbered(7), 3);
        put(Manager.WORKBOOK, schedule("bob"));
        adopt("schedule/default", schedule("ada").numbered(8), 9);
        adopt("schedule/default", schedule("ada").numbered(8), 12);
        adopt("schedule/default", null, 15);

        assertThat(inForce.facts)
                .extracting(ConfigurationRecord::version)
                .containsExactly(7L, 8L, 9L, 10L);
        assertThat(inForce.version("schedule/default"))
                .contains(new Version(10, Manager.WORKBOOK, null, 15));
    }

    private void adopt(String key, @Nullable Configured body, long offset) {
        Configuration.adopt(
                        inForce,
                        key,
                        body,
                        offset,
                        request(
                                Manager.WORKBOOK.actor(),
                                null,
                                new Change.Remove(Manager.WORKBOOK, key)))
                .ifPresent(inForce::take);
    }

    private static final List<EscalationLevel> RUNGS =
            List.of(new EscalationLevel(List.of(new Target.Unrecognised("x", "{}")), 1_000));

    private static ConfigurationDecision.Step stepOf(EscalationPath path) {
        return new ConfigurationDecision.Step(
                new Version(1, Manager.API, path, -1),
                new ConfigurationRecord(
                        "path/" + path.id(),
                        1,
                        null,
                        NOW,
                        Manager.API.actor(),
                        "seed",
                        new ConfigurationEvent.Changed(Manager.API, path)));
    }

    private static EscalationPath path(String person) {
        List<Target> targets = List.of(new Target.Person(person), new Target.OnCall("default"));
        return new EscalationPath(
                "nights", 1, List.of(new EscalationLevel(targets, 1_000)), 0, 0, WhenNobody.RETRY);
    }

    private static Schedule schedule(String... people) {
        LocalDateTime start = LocalDateTime.of(2026, 12, 1, 0, 0);
        return new Schedule(
                "default",
                1,
                ZoneOffset.UTC,
                List.of(new ScheduleRow(2, start, start.plusDays(7), List.of(people))));
    }

    private static VerifiedMethods verified() {
        return new VerifiedMethods(
                "ada", List.of(new VerifiedMethod(Channel.SMS, "+15550100001", NOW)));
    }

    private static Actor by(String person) {
        return Actor.person(person, Actor.Via.WEB);
    }

    private ConfigurationDecision put(Manager manager, Configured body) {
        return put(manager, body, null);
    }

    private ConfigurationDecision put(Manager manager, Configured body, @Nullable Long seen) {
        return ask(manager.actor(), seen, new Change.Put(manager, body));
    }

    private ConfigurationDecision remove(Manager manager, String key) {
        return ask(manager.actor(), null, new Change.Remove(manager, key));
    }

    private ConfigurationDecision forget(String person) {
        return ask(Manager.SYSTEM.actor(), null, new Change.Forget(person));
    }

    private ConfigurationDecision ask(Actor actor, @Nullable Long seen, Change change) {
        return inForce.decide(request(actor, seen, change));
    }

    private ChangeEnvelope request(Actor actor, @Nullable Long seen, Change change) {
        return new ChangeEnvelope("request-" + ++requests, NOW, actor, seen, change);
    }

    private static @Nullable OutcomeCode code(ConfigurationDecision decision) {
        return switch (decision.outcome()) {
            case Outcome.Accepted _ -> null;
            case Outcome.AlreadyDone(OutcomeCode code, _) -> code;
            case Outcome.Refused(OutcomeCode code, _) -> code;
        };
    }
}
