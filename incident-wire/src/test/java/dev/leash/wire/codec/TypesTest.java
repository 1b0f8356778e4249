package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leash.model.incident.Incident;
import dev.leash.wire.reply.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {

    /** Of its family nothing else is ever written: the others say that there is nothing. */
    private static final Set<Class<?>> ALONE = Set.of(Incident.Known.class);

    static List<Codec<?, ?>> codecs() {
        return Codecs.all();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void everyMemberOfAFamilyHasAName(Codec<?, ?> codec) {
        Set<Class<?>> shapes = codec.types().shapes();

        assertThat(shapes).isNotEmpty().allMatch(Class::isRecord);
        assertThat(shapes).allMatch(shape -> families(shape).contains(shapes));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void whatStandsForUnknownMembersIsOneAndHasNoName(Codec<?, ?> codec) {
        Types<?> types = codec.types();

        assertThat(types.shapes()).noneMatch(TypesTest::standsForUnknown);
        assertThat(
                        types.shapes().stream()
                                .flatMap(shape -> sealedTypesOf(shape).stream())
                                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                                .filter(TypesTest::standsForUnknown)
                                .distinct())
                .containsExactlyElementsOf(types.unknownShape().stream().toList());
    }

    @Test
    void namesAreAFamilyAndAWord() {
        assertThat(names()).allMatch(name -> name.matches("[a-z]+\\.[a-z]+(_[a-z]+)*"));
    }

    @Test
    void noNameIsUsedTwice() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void refusesASecondRecordOfAName() {
        Types<Reply> types = Types.<Reply>none().and("reply.accepted", Reply.Accepted.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.and("reply.accepted", Reply.Refused.class))
                .withMessageContaining("'reply.accepted'");
    }

    @Test
    void refusesASecondNameOfARecord() {
        Types<Reply> types = Types.<Reply>none().and("reply.accepted", Reply.Accepted.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.and("reply.done", Reply.Accepted.class))
                .withMessageContaining("'reply.done'");
    }

    @Test
    void refusesToWriteWhatHasNoName() {
        Types<Reply> types = Types.<Reply>none().and("reply.accepted", Reply.Accepted.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.of(new Reply.AlreadyDone("1", "2", "so it is", null)))
                .withMessageContaining("AlreadyDone");
    }

    private static List<String> names() {
        return codecs().stream()
                .map(Codec::types)
                .distinct()
                .flatMap(types -> types.names().stream())
                .toList();
    }

    /** Whatever belongs together with a shape: the members of each sealed type it is one of. */
    private static List<Set<Class<?>>> families(Class<?> shape) {
        List<Class<?>> sealed = sealedTypesOf(shape);
        return sealed.isEmpty() || ALONE.contains(shape)
                ? List.of(Set.of(shape))
                : sealed.stream().map(TypesTest::members).toList();
    }

    private static List<Class<?>> sealedTypesOf(Class<?> shape) {
        return Arrays.stream(shape.getInterfaces())
                .filter(Class::isSealed)
                .<Class<?>>flatMap(
                        type -> Stream.concat(Stream.of(type), sealedTypesOf(type).stream()))
                .toList();
    }

    private static boolean standsForUnknown(Class<?> member) {
        return member.getSimpleName().equals("Unrecognised");
    }

    private static Set<Class<?>> members(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(member -> !standsForUnknown(member))
                .<Class<?>>flatMap(
                        member -> member.isSealed() ? members(member).stream() : Stream.of(member))
                .collect(Collectors.toUnmodifiableSet());
    }
}
