package dev.leash.sheets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.Sheets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What the workbook says and takes does not depend on the machine it runs on. */
class LocaleTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.leash.sheets");

    @Test
    void noClassAsksForTheLocaleOfTheMachine() {
        assertThat(CLASSES.size()).isGreaterThan(80);
        noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void numbersAndNamesAreWrittenTheSameInArabicAndTurkish() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"ar-EG-u-nu-arab", "tr-TR"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                var sheet =
                        new ScheduleSheet(
                                TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow(), ZoneOffset.UTC);
                var read =
                        sheet.read(
                                Sheets.table(
                                        "START_TIME|END_TIME|ASSIGNEES",
                                        "01-05-2026 10:00 AM|02-29-2027 00:00|"));
                assertThat(read.refused())
                        .as(tag)
                        .extracting(refused -> refused.reason())
                        .containsExactly(
                                "there is no such day: February 2027 has 28 days",
                                "this names 0 people; allowed are 1 to 100, one per column or separated by commas");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
