package dev.leash.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary is true: its types exist, and words it rules out occur nowhere in the product. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");
    private static final Pattern CAMEL = Pattern.compile("[A-Z][a-z0-9]*");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*?.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile(COMMENT.pattern() + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)[^-`]*`");

    @Test
    void typesOfTheGlossaryExist() throws IOException {
        Set<String> types = new HashSet<>();
        sources(".java", (file, text) -> types.addAll(found(TYPE, text)));

        assertThat(types).hasSizeGreaterThan(900).containsAll(glossaryTypes());
    }

    @Test
    void noTypeIsCalledByAWordThatIsRuledOut() throws IOException {
        List<String> ruledOut = listed("In names of types");
        List<String> hits = new ArrayList<>();
        sources(
                ".java",
                (file, text) -> {
                    for (String type : found(TYPE, text)) {
                        CAMEL.matcher(type)
                                .results()
                                .map(word -> word.group().toLowerCase(Locale.ROOT))
                                .filter(ruledOut::contains)
                                .forEach(word -> hits.add(file.getFileName() + ": " + type));
                    }
                });

        assertThat(ruledOut).hasSizeGreaterThan(10);
        assertThat(hits).isEmpty();
    }

    @Test
    void noCommentSaysWhatIsRuledOut() throws IOException {
        Pattern ruledOut = anyOf(listed("In comments"));
        List<String> hits = new ArrayList<>();
        sources(
                ".java",
                (file, text) ->
                        COMMENT.matcher(text)
                                .results()
                                .flatMap(comment -> ruledOut.matcher(comment.group()).results())
                                .forEach(hit -> hits.add(file + ": " + hit.group())));

        assertThat(hits).isEmpty();
    }

    @Test
    void noTextSaysWhatIsRuledOut() throws IOException {
        Pattern ruledOut = anyOf(listed("In texts (messages, refusals, log lines, help)"));
        List<String> hits = new ArrayList<>();
        sources(
                ".java",
                (file, text) ->
                        found(COMMENT_OR_TEXT, text).stream()
                                .filter(token -> token.startsWith("\"") && token.contains(" "))
                                .filter(token -> ruledOut.matcher(token).find())
                                .forEach(token -> hits.add(file + ": " + token)));

        assertThat(hits).isEmpty();
    }

    @Test
    void noPageSaysWhatIsRuledOut() throws IOException {
        Pattern ruledOut = anyOf(listed("On pages"));
        List<String> hits = new ArrayList<>();
        sources(
                ".jte",
                (file, text) -> found(ruledOut, text).forEach(hit -> hits.add(file + ": " + hit)));

        assertThat(hits).isEmpty();
    }

    private static List<String> glossaryTypes() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length > 4)
                .flatMap(cells -> QUOTED.matcher(cells[3]).results())
                .map(type -> type.group(1))
                .filter(word -> CAMEL.matcher(word).lookingAt() && !word.contains("_"))
                .distinct()
                .toList();
    }

    /** The words of one line of the glossary that begins with this. */
    private static List<String> listed(String beginning) throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("- " + beginning + ":"))
                .flatMap(
                        line -> Arrays.stream(line.substring(line.indexOf(':') + 1).split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static Pattern anyOf(List<String> words) {
        assertThat(words).isNotEmpty();
        return Pattern.compile(
                "\\b(?:" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.groupCount() > 0 ? hit.group(1) : hit.group())
                .toList();
    }

    private static void sources(String ending, BiConsumer<Path, String> reader) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path main : modules.map(module -> module.resolve("src/main")).toList()) {
                if (Files.isDirectory(main)) {
                    read(main, ending, reader);
                }
            }
        }
    }

    private static void read(Path main, String ending, BiConsumer<Path, String> reader)
            throws IOException {
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                reader.accept(ROOT.relativize(file), Files.readString(file));
            }
        }
    }
}
