package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** What is there only because of a fault of Kafka goes once Kafka is better. */
class UntilKafkaTest {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final JavaClasses CLASSES = ArchitectureTest.everything();

    @Test
    void nothingIsThereLongerThanItIsNeeded() {
        List<JavaClass> marked = CLASSES.stream().filter(type -> until(type).isPresent()).toList();

        assertThat(marked)
                .extracting(JavaClass::getSimpleName)
                .contains("BusyLoopDetector", "CleanShutdownMarker", "ClusterNode");
        assertThat(marked)
                .as("Kafka is %s: take these out, or say why they stay", AppInfoParser.getVersion())
                .filteredOn(type -> isReached(until(type).orElseThrow()))
                .isEmpty();
    }

    private static Optional<String> until(JavaClass type) {
        return type.getAnnotations().stream()
                .filter(it -> it.getRawType().getSimpleName().equals("UntilKafka"))
                .map(JavaAnnotation::getProperties)
                .map(properties -> String.valueOf(properties.get("value")))
                .findFirst();
    }

    private static boolean isReached(String version) {
        return number(AppInfoParser.getVersion()) >= number(version);
    }

    private static int number(String version) {
        Matcher matcher = VERSION.matcher(version);
        assertThat(matcher.matches()).as(version).isTrue();
        return 1_000 * Integer.parseInt(matcher.group(1)) + Integer.parseInt(matcher.group(2));
    }
}
