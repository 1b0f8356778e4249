package dev.leash.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelArchitectureTest {

    private static final JavaClasses MODEL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.leash.model");

    private static final ArchRule NO_CLOCK_AND_NO_CHANCE =
            noClasses()
                    .should()
                    .callCodeUnitWhere(target(readsAClockOrThrowsDice()))
                    .because("time is a field of the request, and a replay must come out the same");

    @Test
    void theWholeModelIsLookedAt() {
        assertThat(MODEL).hasSizeGreaterThan(100);
        assertThat(MODEL.contain("dev.leash.model.incident.Lifecycle")).isTrue();
        assertThat(MODEL.contain("dev.leash.model.incident.Scenario")).isFalse();
    }

    @Test
    void packagesDoNotDependOnEachOtherInCycles() {
        slices().matching("dev.leash.model.(*)..").should().beFreeOfCycles().check(MODEL);
    }

    @Test
    void theModelDependsOnNothingButTheJdkAndItself() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.leash.model..", "org.jspecify..")
                .check(MODEL);
    }

    @Test
    void nobodyReadsAClockOrThrowsDice() {
        NO_CLOCK_AND_NO_CHANCE.check(MODEL);
    }

    @Test
    void whoeverReadsAClockOrThrowsDiceIsFound() {
        JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);

        assertThatThrownBy(() -> NO_CLOCK_AND_NO_CHANCE.check(guilty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(6 times)")
                .hasMessageContaining("Instant.now()")
                .hasMessageContaining("System.currentTimeMillis()")
                .hasMessageContaining("System.nanoTime()")
                .hasMessageContaining("UUID.randomUUID()")
                .hasMessageContaining("java.util.Random.<init>()")
                .hasMessageContaining("Clock.systemUTC()");
    }

    private static DescribedPredicate<CodeUnitCallTarget> readsAClockOrThrowsDice() {
        Set<String> clocks = Set.of("now", "currentTimeMillis", "nanoTime", "tick", "tickMillis");
        Set<String> dice = Set.of("randomUUID", "random", "generateSeed");
        return describe(
                "read a clock or throw dice",
                called ->
                        called.getOwner().getPackageName().startsWith("java.")
                                && (clocks.contains(called.getName())
                                        || dice.contains(called.getName())
                                        || called.getName().startsWith("system")
                                        || called.getOwner().isAssignableTo(Random.class)));
    }

    /** Does everything that is forbidden. */
    static final class Guilty {
        String act() {
            return Instant.now()
                    + " "
                    + System.currentTimeMillis()
                    + System.nanoTime()
                    + UUID.randomUUID()
                    + new Random()
                    + Clock.systemUTC();
        }
    }
}
