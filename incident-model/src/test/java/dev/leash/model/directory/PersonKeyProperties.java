package dev.leash.model.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonKeyProperties {

    private static final List<String> BLANKS =
            List.of(" ", "\u00a0", "\u2003", "\t", "\r\n", "\u3000");
    private static final List<String> UNSEEN =
            List.of("\u200b", "\u00ad", "\ufe0f", "\u2060", "\u034f");

    @Property
    void theKeyOfAKeyIsItself(@ForAll("names") String name) {
        assertThat(PersonKey.of(name).map(PersonKey::text).flatMap(PersonKey::of))
                .isEqualTo(PersonKey.of(name));
    }

    @Property
    void formsOfUnicodeMakeNoDifference(@ForAll("names") String name) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(PersonKey.of(Normalizer.normalize(name, form)))
                    .as("%s", form)
                    .isEqualTo(PersonKey.of(name));
        }
    }

    @Property
    void theCaseOfLettersMakesNoDifference(@ForAll("names") String written) {
        // Java makes letters of some marks where they stand; only decomposed text has them in
        // order.
        String name = Normalizer.normalize(written, Normalizer.Form.NFKD);
        Optional<PersonKey> key = PersonKey.of(name);

        assertThat(PersonKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(key);
        assertThat(PersonKey.of(name.toLowerCase(Locale.ROOT))).isEqualTo(key);
    }

    @Property
    void blanksAndWhatNobodySeesMakeNoDifference(
            @ForAll("names") String first,
            @ForAll("names") String last,
            @ForAll("blanks") String blank,
            @ForAll("unseen") String unseen) {
        assertThat(PersonKey.of(blank + first + blank + unseen + blank + last + unseen + blank))
                .isEqualTo(PersonKey.of(first + " " + last));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '\u024f')
                .withCharRange('\u0300', '\u0600')
                .withCharRange('\u1e00', '\u1fff')
                .withCharRange('\u3040', '\u30ff')
                .withCharRange('\uff01', '\uffdc')
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(BLANKS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(it -> String.join("", it));
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of(UNSEEN).list().ofMaxSize(3).map(it -> String.join("", it));
    }
}
