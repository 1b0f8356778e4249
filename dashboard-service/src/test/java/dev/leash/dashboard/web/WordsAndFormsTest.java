package dev.leash.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsAndFormsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:39:00Z");
    private static final Times TIMES = new Times(NOW, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "0, just now",
        "-40, 40 s ago",
        "-240, 4 min ago",
        "-7200, 2 h ago",
        "-259200, 3 d ago",
        "180, in 3 min"
    })
    void saysHowLongAgo(long seconds, String words) {
        assertThat(TIMES.relative(NOW.plusSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"192, 3:12", "3792, 1:03:12", "0, 0:00", "-5, 0:00", "1, 0:01", "400000, 4 d"})
    void countsDown(long seconds, String words) {
        assertThat(TIMES.countdown(NOW.plusSeconds(seconds))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T02:30:00Z | 03:30",
                "2026-11-20T22:59:00Z | Fri 20 Nov, 23:59",
                "2025-01-02T10:00:00Z | 2 Jan 2025, 11:00"
            })
    void saysAsMuchOfATimeAsIsNeeded(String at, String words) {
        assertThat(TIMES.absolute(Instant.parse(at))).isEqualTo(words);
    }

    @Test
    void callsPeopleByTheirNamesUnlessTwoWouldBeCalledSo() {
        Names names =
                Names.among(
                        List.of(
                                contact("bob@a.example"),
                                contact("bob@b.example"),
                                contact("ann.lee@a.example"),
                                contact("carol")));

        assertThat(names.of("ann.lee@a.example")).isEqualTo("Ann Lee");
        assertThat(names.of("bob@a.example")).isEqualTo("bob@a.example");
        assertThat(names.of("carol")).isEqualTo("carol");
        assertThat(names.of("@")).isEqualTo("@");
        assertThat(names.all(List.of("ann.lee@a.example", "carol"))).isEqualTo("Ann Lee and carol");
    }

    private static Contact contact(String id) {
        return new Contact(id, null, null, Role.RESPONDER);
    }

    @Test
    void readsForms() {
        Form form = Form.parse("a=1&a=2&b=%C3%A4+b&c&n=12345678901234567890&m=7");

        assertThat(form.all("a")).containsExactly("1", "2");
        assertThat(form.text("b")).contains("ä b");
        assertThat(form.text("c")).isEmpty();
        assertThat(form.number("n")).isEmpty();
        assertThat(form.number("m")).contains(7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%=1"})
    void refusesBrokenForms(String text) {
        assertThatThrownBy(() -> Form.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x",
                "javascript:alert(1)",
                "/%0d%0a x",
                "",
                "/incidents#x",
                "/\tx"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.of(Optional.of(path), "/incidents")).isEqualTo("/incidents");
    }

    @Test
    void leadsBackToItsOwnPages() {
        assertThat(LocalPath.of(Optional.of("/incidents?state=all&q=a+b&page=2"), "/"))
                .isEqualTo("/incidents?state=all&q=a+b&page=2");
        assertThat(LocalPath.of(Optional.of("/incidents/7"), "/")).isEqualTo("/incidents/7");
    }

    @Test
    void whatAFormSaysIsWellFormed() {
        Form form =
                Form.parse("text=+line%0D%0Anext%00%1B%E2%80%AE%E2%80%8B+&seen=%E3%85%A4%E2%80%8B");

        assertThat(form.text("text")).contains("line\nnext");
        assertThat(form.text("seen")).isEmpty();
    }

    @Test
    void saysInWordsWhatIsNoForm() {
        assertThatThrownBy(() -> Form.parse("text=100%zz"))
                .hasMessage("a percent sign is not followed by two hexadecimal digits");
    }
}
