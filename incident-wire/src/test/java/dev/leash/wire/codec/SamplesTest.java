package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.codec.Sample.Fill;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples leave nothing out: an approved file that lacks a field approves nothing of it. */
class SamplesTest {

    static List<Sample<?>> samples() {
        return Sample.all();
    }

    @Test
    void everyRecordHasAFullSample() {
        assertThat(shapes(Fill.FULL)).containsExactlyInAnyOrderElementsOf(everyShape());
    }

    @Test
    void everyRecordThatMayLeaveSomethingOutHasAMinimalSample() {
        Set<Class<?>> expected =
                samples().stream()
                        .filter(sample -> sample.fill() == Fill.FULL)
                        .filter(SamplesTest::hasOptional)
                        .map(sample -> sample.named().shape())
                        .collect(Collectors.toUnmodifiableSet());

        assertThat(shapes(Fill.MINIMAL)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void samplesSayWhatTheirNamePromises(Fill fill) {
        List<String> wrong =
                samples().stream()
                        .filter(sample -> sample.fill() == fill)
                        .flatMap(sample -> components(sample, fill))
                        .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMemberOfANestedFamilyOccurs() {
        Set<Class<?>> possible =
                everyShape().stream()
                        .flatMap(shape -> RecordShape.reachable(shape).stream())
                        .collect(Collectors.toUnmodifiableSet());
        Set<Class<?>> present =
                samples().stream()
                        .flatMap(sample -> RecordShape.parts(sample.value()))
                        .map(Object::getClass)
                        .collect(Collectors.toUnmodifiableSet());

        assertThat(present).containsAll(possible);
    }

    private static boolean hasOptional(Sample<?> sample) {
        return RecordShape.parts(sample.value())
                .flatMap(part -> Arrays.stream(part.getClass().getRecordComponents()))
                .anyMatch(RecordShape::isOptional);
    }

    private static Set<Class<?>> shapes(Fill fill) {
        return samples().stream()
                .filter(sample -> sample.fill() == fill)
                .map(sample -> sample.named().shape())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Class<?>> everyShape() {
        return Codecs.all().stream()
                .flatMap(codec -> codec.types().shapes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> components(Sample<?> sample, Fill fill) {
        return RecordShape.parts(sample.value())
                .flatMap(
                        part ->
                                Arrays.stream(part.getClass().getRecordComponents())
                                        .filter(
                                                component ->
                                                        switch (fill) {
                                                            case FULL ->
                                                                    RecordShape.isEmpty(
                                                                            RecordShape.valueOf(
                                                                                    component,
                                                                                    part));
                                                            case OTHER -> false;
                                                            case MINIMAL ->
                                                                    RecordShape.isOptional(
                                                                                    component)
                                                                            && RecordShape.valueOf(
                                                                                            component,
                                                                                            part)
                                                                                    != null;
                                                        })
                                        .map(component -> sample + ": " + component));
    }
}
