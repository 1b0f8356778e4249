package dev.leash.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whoever the link is for: what was signed is read, and nothing else is. */
class SignedLinksPropertiesTest {

    private final SignedLinks links =
            new SignedLinks("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Property
    void readsBackWhomeverItWasSignedFor(
            @ForAll("people") String person,
            @ForAll @LongRange(min = 1) long incident,
            @ForAll @LongRange(min = 0, max = 253_402_300_799_999L) long expires) {
        Grant grant =
                new Grant(
                        Long.toString(incident), "resolve", person, Instant.ofEpochMilli(expires));

        assertThat(links.read(links.sign(grant))).contains(grant);
    }

    @Property
    void readsNothingElse(@ForAll String text) {
        assertThat(links.read(text)).isEmpty();
    }

    @Property
    void twoGrantsNeverShareAToken(@ForAll("people") String one, @ForAll("people") String other) {
        Assume.that(!one.equals(other));

        assertThat(links.sign(grant(one))).isNotEqualTo(links.sign(grant(other)));
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(100),
                Arbitraries.strings().withChars("|alice@example.com").ofMaxLength(60),
                Arbitraries.strings().withCharRange('\u00A0', '\u2FFF').ofMaxLength(100),
                Arbitraries.of(
                        "", "|", "a|b|c|d|e", "zoë@example.com", "愛子", "👩‍🚒", "\n", "%7C"));
    }

    private static Grant grant(String person) {
        return new Grant("42", "ack", person, Instant.EPOCH);
    }
}
