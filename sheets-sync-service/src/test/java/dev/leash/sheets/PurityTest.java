package dev.leash.sheets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What each package must not know. */
class PurityTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.leash.sheets");

    @Test
    void looksAtTheWholeService() {
        assertThat(CLASSES.size()).isGreaterThan(50);
    }

    @Test
    void rulesKnowNeitherFilesNorKafkaNorAFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("..schedule..", "..contacts..", "..time..", "..workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "org.apache.kafka..", "io.micronaut..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootKnowsTheFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.leash.sheets")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "io.micrometer..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootKnowsThatTheWorkbookIsAFolder() {
        classes()
                .that()
                .resideInAPackage("..csv..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("dev.leash.sheets", "dev.leash.sheets.csv")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootKnowsThatTheWorkbookIsAtGoogle() {
        classes()
                .that()
                .resideInAPackage("..sheets.google..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("dev.leash.sheets", "dev.leash.sheets.google")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.leash.sheets.google")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google..")
                .check(CLASSES);
    }

    @Test
    void filesKnowNothingOfWhatIsInThem() {
        noClasses()
                .that()
                .resideInAnyPackage("..csv..", "..sheets.google..", "..file..", "..watch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.leash.model..", "..publish..", "..export..")
                .check(CLASSES);
    }
}
