package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.text.WellFormedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, there is a record or there is a refusal, and a refusal tells nothing. */
class DecodingPropertiesTest {

    /** Shorter texts may be in a message because a field or a type has the same name. */
    private static final int WORTH_HIDING = 10;

    @Property
    void randomBytesAreRefused(@ForAll byte[] bytes, @ForAll("codecs") Codec<?, ?> codec) {
        assertThatThrownBy(() -> codec.decode(bytes)).isInstanceOf(UndecodableException.class);
    }

    @Property(tries = 5000)
    void spoiledRecordsAreReadOrRefused(
            @ForAll("samples") Sample<?> sample,
            @ForAll @Size(min = 1, max = 6) List<@From("edits") Edit> edits) {
        byte[] spoiled = sample.bytes();
        for (Edit edit : edits) {
            spoiled = edit.applyTo(spoiled);
        }

        assertReadOrRefused(sample.codec(), spoiled, texts(sample));
    }

    @Property
    void recordsOfOtherKindsAreReadOrRefused(
            @ForAll("samples") Sample<?> sample, @ForAll("codecs") Codec<?, ?> other) {
        assertReadOrRefused(other, sample.bytes(), texts(sample));
    }

    @Property
    void textComesBackAsItWasExceptForHalvesOfCharacters(@ForAll("anyText") String text) {
        byte[] written = Records.EVENT.encode(noted(text));

        assertThat(Records.EVENT.decode(written)).isEqualTo(noted(WellFormedText.unicode(text)));
        assertThat(new String(written, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .doesNotContain("\\ud8", "\\udc");
    }

    private static IncidentRecord noted(String text) {
        return new IncidentRecord(
                "12", 1, Instant.EPOCH, Actor.timer(), "cause", new IncidentEvent.Noted(text));
    }

    @Property
    void momentsComeBackAsTheyWere(@ForAll("moments") Instant at) {
        IncidentRecord noted =
                new IncidentRecord(
                        "12", 1, at, Actor.timer(), "cause", new IncidentEvent.Reopened());

        assertThat(Records.EVENT.decode(Records.EVENT.encode(noted))).isEqualTo(noted);
    }

    /** Halves of characters included. */
    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.chars()
                .range('\u0000', '\uffff')
                .list()
                .ofMaxSize(40)
                .map(chars -> chars.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(
                                        Instant.parse("1970-01-01T00:00:00Z").getEpochSecond(),
                                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Codec<?, ?>> codecs() {
        return Arbitraries.of(Codecs.all());
    }

    @Provide
    Arbitrary<Sample<?>> samples() {
        return Arbitraries.of(Sample.all());
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.of(Edit.Kind.values()),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(
                                "\"",
                                "{",
                                "}",
                                "[",
                                "]",
                                ",",
                                ":",
                                "null",
                                "1e9",
                                "-",
                                "\\ud800",
                                "\\u0000",
                                "é",
                                "\"type\":\"incident.noted\",",
                                "{}",
                                "0"))
                .as(Edit::new);
    }

    private static void assertReadOrRefused(Codec<?, ?> codec, byte[] bytes, List<String> texts) {
        Throwable thrown = catchThrowable(() -> codec.decode(bytes));
        if (thrown != null) {
            assertThat(thrown)
                    .isInstanceOf(UndecodableException.class)
                    .hasNoCause()
                    .hasMessageNotContainingAny(texts.toArray(String[]::new));
        }
    }

    /** The texts of a sample that are nobody's business, which its type is not. */
    private static List<String> texts(Sample<?> sample) {
        List<String> texts = new ArrayList<>(List.of(Refusals.SECRET));
        collect(json(sample).get("data"), texts);
        return texts;
    }

    private static JsonNode json(Sample<?> sample) {
        try {
            return Json.MAPPER.readTree(sample.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual() && node.asText().length() >= WORTH_HIDING) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
