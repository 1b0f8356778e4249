package dev.leash.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the wire, and each part of it, must not know. */
class LayersTest {

    private final JavaClasses wire =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.leash.wire");

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(wire).hasSizeGreaterThan(50);
        assertThat(wire.contain("dev.leash.wire.topic.Topics")).isTrue();
    }

    @Test
    void theWireKnowsTheModelAndNobodyElseOfLeash() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("dev.leash..")
                                .and(
                                        JavaClass.Predicates.resideOutsideOfPackages(
                                                "dev.leash.wire..", "dev.leash.model..")))
                .check(wire);
    }

    @Test
    void theWireKnowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "jakarta..", "javax.inject..")
                .check(wire);
    }

    @Test
    void whoWritesRecordsDoesNotKnowWhereTheyGo() {
        noClasses()
                .that()
                .resideInAPackage("..codec..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..wire.topic..", "..wire.kafka..", "org.apache.kafka..")
                .check(wire);
    }

    @Test
    void jsonIsTheBusinessOfTheCodecs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..codec..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(wire);
    }

    @Test
    void linksKnowOnlyJava() {
        classes()
                .that()
                .resideInAPackage("..link..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "dev.leash.wire.link..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(NullMarked.class)
                .check(wire);
    }

    @Test
    void nobodyPrintsOrThrowsWhateverComes() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(wire);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(wire);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(wire)
                .extracting(type -> type.reflect().getPackage())
                .allMatch(part -> part.isAnnotationPresent(NullMarked.class));
    }
}
