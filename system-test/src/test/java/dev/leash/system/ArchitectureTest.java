package dev.leash.system;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may know what, over every module at once. */
class ArchitectureTest {

    private static final List<String> SERVICES =
            List.of("intake", "escalation", "notifier", "dashboard", "sheets");
    private static final JavaClasses CLASSES = everything();

    @Test
    void everythingWasLookedAt() {
        assertThat(CLASSES.size()).isGreaterThan(400);
        for (String service : SERVICES) {
            assertThat(
                            CLASSES.stream()
                                    .filter(
                                            type ->
                                                    type.getPackageName()
                                                            .startsWith("dev.leash." + service))
                                    .count())
                    .as(service)
                    .isGreaterThan(5);
        }
    }

    @Test
    void noServiceKnowsAnother() {
        for (String service : SERVICES) {
            String[] others =
                    SERVICES.stream()
                            .filter(other -> !other.equals(service))
                            .map(other -> "dev.leash." + other + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.leash." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
    }

    @Test
    void theRulesAndTheWireKnowNoServiceAndNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.leash.model..",
                        "dev.leash.wire..",
                        "dev.leash.view..",
                        "dev.leash.settings..",
                        "dev.leash.verification..",
                        "dev.leash.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut..",
                        "dev.leash.intake..",
                        "dev.leash.escalation..",
                        "dev.leash.notifier..",
                        "dev.leash.dashboard..",
                        "dev.leash.sheets..",
                        "dev.leash.standalone..")
                .check(CLASSES);
    }

    @Test
    void whatKeepsProjectionsUpToDateKnowsNoProjection() {
        noClasses()
                .that()
                .resideInAPackage("dev.leash.view.engine..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.leash.view..")
                                .and(resideOutsideOfPackage("dev.leash.view.engine..")))
                .check(CLASSES);
    }

    @Test
    void nothingThatRunsKnowsTheBrokerOfTheTests() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.leash.testbroker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.leash.testbroker..", "org.testcontainers..")
                .check(CLASSES);
    }

    @Test
    void nothingThatRunsKnowsTheFakesOfProviders() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.leash.fake..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.leash.fake..")
                .check(CLASSES);
    }

    @Test
    void theFakesOfProvidersKnowNothingOfLeash() {
        noClasses()
                .that()
                .resideInAPackage("dev.leash.fake..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.leash..")
                                .and(resideOutsideOfPackage("dev.leash.fake..")))
                .check(CLASSES);
    }

    @Test
    void whatJudgesAndWhatBreaksSeesTheProductOnlyFromOutside() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.leash.verification..", "dev.leash.chaos..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.leash.intake..",
                        "dev.leash.escalation..",
                        "dev.leash.notifier..",
                        "dev.leash.dashboard..",
                        "dev.leash.sheets..",
                        "dev.leash.standalone..",
                        "dev.leash.broker..",
                        "dev.leash.settings..")
                .check(CLASSES);
    }

    @Test
    void topologiesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.leash.escalation.triage..",
                        "dev.leash.escalation.lifecycle..",
                        "dev.leash.escalation.configuration..",
                        "dev.leash.notifier.planning..",
                        "dev.leash.notifier.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut..")
                .check(CLASSES);
    }

    @Test
    void theModelKnowsNoClockAndNoChance() {
        noClasses()
                .that()
                .resideInAPackage("dev.leash.model..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(CLASSES);
    }

    /**
     * What somebody wrote is for whoever compiles it, and for whoever takes the next edit or looks
     * for a person in it who is to be forgotten.
     */
    @Test
    void nothingButTheFinalScheduleAnswersWhoIsOnCall() {
        assertThat(callersOf("dev.leash.model.oncall.Schedule", "rows"))
                .containsExactlyInAnyOrder(
                        "dev.leash.model.oncall.PartialEdit",
                        "dev.leash.sheets.publish.Forgetting",
                        "dev.leash.sheets.publish.SchedulePlan");
        assertThat(callersOf("dev.leash.model.oncall.Schedule", "layers"))
                .containsExactly("dev.leash.model.oncall.FinalSchedule");
        assertThat(callersOf("dev.leash.model.oncall.ScheduleRow", "from"))
                .containsExactlyInAnyOrder(
                        "dev.leash.model.oncall.FinalSchedule",
                        "dev.leash.model.oncall.PartialEdit");
        assertThat(callersOf("dev.leash.model.oncall.WallClock", "first"))
                .containsExactly("dev.leash.model.oncall.ScheduleRow");
    }

    /**
     * What is configured has one writer. The sheets tell there how they stand, by a method that
     * takes nothing else; benchmarks fill a directory before anything runs.
     */
    @Test
    void nobodyButEscalationWritesWhatIsInForce() {
        Set<String> writers =
                CLASSES
                        .get("dev.leash.wire.topic.Topics")
                        .getField("DIRECTORY")
                        .getAccessesToSelf()
                        .stream()
                        .map(access -> access.getOriginOwner())
                        .filter(ArchitectureTest::writes)
                        .map(JavaClass::getName)
                        .filter(name -> !name.startsWith("dev.leash.benchmarks."))
                        .collect(Collectors.toUnmodifiableSet());

        assertThat(writers)
                .containsExactlyInAnyOrder(
                        "dev.leash.escalation.configuration.ConfigurationTopology",
                        "dev.leash.sheets.publish.LiveDirectory");
    }

    private static boolean writes(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .anyMatch(Set.of("Producers.send", "Topology.addSink")::contains);
    }

    private static Set<String> callersOf(String owner, String method) {
        return CLASSES.get(owner).getMethodCallsToSelf().stream()
                .filter(call -> call.getName().equals(method))
                .map(call -> call.getOriginOwner().getName())
                .filter(name -> !name.equals(owner))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void servicesAreFreeOfCycles() {
        slices().matching("dev.leash.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    static JavaClasses everything() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> classes =
                    modules.map(module -> module.resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .toList();
            return new ClassFileImporter().importPaths(classes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
