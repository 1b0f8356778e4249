package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a release has written can be read for ever: the public topics are kept, and an upgrade finds
 * the states, the directory and the work of the release before.
 */
class OldRecordsTest {

    /** The first release of which every family was kept, and not only the public ones. */
    private static final String FIRST_COMPLETE = "2026-12";

    static List<Path> files() throws IOException {
        return ApprovedFiles.below(ApprovedFiles.OLD);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndUnderstood(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String type = typeOf(file);

        Object read = codecOf(type).decode(bytes);

        assertThat(Json.MAPPER.readTree(bytes).get("type").asText()).isEqualTo(type);
        assertThat(RecordShape.parts(read))
                .isNotEmpty()
                .noneMatch(part -> part.getClass().getSimpleName().equals("Unrecognised"));
        assertThat(Json.text(read)).doesNotContain("\"" + UnknownConstants.NAME + "\"");
    }

    @Test
    void ofEveryFamilySomethingIsKept() throws IOException {
        Set<String> kept = typesIn(files());

        assertThat(Codecs.all())
                .allSatisfy(codec -> assertThat(codec.types().names()).containsAnyElementsOf(kept));
    }

    /** What is registered since the last release is kept with the next one. */
    @Test
    void everyTypeThatIsRegisteredIsApprovedOrKept() throws IOException {
        Set<String> names =
                Codecs.all().stream()
                        .flatMap(codec -> codec.types().names().stream())
                        .collect(Collectors.toUnmodifiableSet());

        assertThat(typesIn(ApprovedFiles.below(ApprovedFiles.FOLDER))).containsAll(names);
    }

    /** A release is kept as a whole: whoever copied only some of it has forgotten something. */
    @Test
    void everyReleaseHasTheTypesOfTheOneBefore() throws IOException {
        Set<String> before = Set.of();
        for (Path release : releases()) {
            if (release.getFileName().toString().compareTo(FIRST_COMPLETE) >= 0) {
                Set<String> types = typesIn(ApprovedFiles.below(release));
                assertThat(types).as("%s", release).containsAll(before);
                before = types;
            }
        }
        assertThat(before).isNotEmpty();
    }

    private static Codec<?, ?> codecOf(String type) {
        return Codecs.all().stream()
                .filter(codec -> codec.types().names().contains(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(ApprovedFiles.OLD)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Set<String> typesIn(List<Path> files) {
        return files.stream().map(OldRecordsTest::typeOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.v\\d+\\..*", "");
    }
}
