package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.leash.model.code.Code;
import dev.leash.model.notification.Deferral;
import dev.leash.model.search.SkippedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code is on the page of codes, every code there is one, and each is used. */
class CodesTest {

    private static final Path PAGE = Path.of("../docs/codes.md");
    private static final Pattern FAMILY =
            Pattern.compile("^#+ .*\\(`(?<name>[\\w.]+)`\\)$(?<rows>[^#]*)", Pattern.MULTILINE);
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| `(?<code>\\w+)` \\|(?: \\d{3} \\|)? \\S.* \\| \\S.* \\|$",
                    Pattern.MULTILINE);

    /** What a newer version wrote is read as this; it is no code that anybody writes. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final Set<String> MAKES_CONSTANTS = Set.of("<clinit>", "$values");
    private static final JavaClasses CLASSES = ArchitectureTest.everything();

    @Test
    void thePageListsEachFamilyAndEachOfItsCodes() throws IOException {
        List<String> listed =
                FAMILY.matcher(Files.readString(PAGE))
                        .results()
                        .flatMap(
                                family ->
                                        rows(family).map(code -> family.group("name") + " " + code))
                        .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    @Test
    void eachCodeIsUsed() {
        List<String> dead =
                families()
                        .flatMap(CodesTest::constants)
                        .filter(CodesTest::isNeverUsed)
                        .map(JavaField::getFullName)
                        .toList();

        assertThat(dead).isEmpty();
    }

    private static Stream<String> rows(MatchResult family) {
        return ROW.matcher(family.group("rows")).results().map(row -> row.group("code"));
    }

    private static Stream<String> codes() {
        return Stream.concat(
                families()
                        .flatMap(
                                family ->
                                        constants(family)
                                                .map(JavaField::getName)
                                                .map(name -> name.toLowerCase(Locale.ROOT))
                                                .map(code -> family.getSimpleName() + " " + code)),
                Stream.of(
                                Arrays.stream(SkippedTarget.Reason.values())
                                        .map(reason -> "SkippedTarget.Reason " + reason),
                                Arrays.stream(Deferral.Reason.values())
                                        .map(reason -> "Deferral.Reason " + reason))
                        .flatMap(reasons -> reasons)
                        .filter(reason -> !reason.endsWith(" " + UNKNOWN)));
    }

    private static Stream<JavaClass> families() {
        return CLASSES.stream().filter(type -> type.isEnum() && type.isAssignableTo(Code.class));
    }

    private static Stream<JavaField> constants(JavaClass family) {
        return family.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .filter(field -> !field.getName().equals(UNKNOWN));
    }

    /** A family makes its constants itself, and lists them. */
    private static boolean isNeverUsed(JavaField code) {
        return code.getAccessesToSelf().stream()
                .allMatch(
                        access ->
                                access.getOriginOwner().equals(code.getOwner())
                                        && MAKES_CONSTANTS.contains(access.getOrigin().getName()));
    }
}
