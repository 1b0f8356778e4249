package dev.leash.system.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever judges answers would see what must not be in one. */
class JudgeTest {

    private static final BadRequest REQUEST =
            BadRequest.of(
                    new Endpoint("GET", "/"), "GET / HTTP/1.1", List.of(), new byte[0], false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>No <script>alert(1)</script></p>",
                "<title></title><img src=x onerror=alert(1)></title>",
                "<input value=\"\"onfocus=alert(1) autofocus x=\"\">",
                "<input value='a'onfocus=alert(1) autofocus x=''>"
            })
    void seesMarkupThatWasSent(String body) {
        assertThat(Judge.verdict(REQUEST, page(body))).isPresent();
    }

    @Test
    void mindsNoMarkupThatIsEscapedOrInNoPage() {
        assertThat(
                        Judge.verdict(
                                REQUEST,
                                page("<p>&lt;script>alert(1)&lt;/script> \"onfocus=alert(1)</p>")))
                .isEmpty();
        assertThat(
                        Judge.verdict(
                                REQUEST,
                                new Reply.Answered(
                                        200,
                                        "HTTP/1.1 200 OK\r\nContent-Type: application/json",
                                        "{\"q\":\"<script>alert(1)</script>\"}")))
                .isEmpty();
    }

    @Test
    void seesAHeaderThatWasSent() {
        assertThat(
                        Judge.verdict(
                                REQUEST,
                                new Reply.Answered(
                                        303, "HTTP/1.1 303 See Other\r\nSet-Cookie: x=y", "")))
                .isPresent();
    }

    private static Reply page(String body) {
        return new Reply.Answered(
                200, "HTTP/1.1 200 OK\r\ncontent-type: text/html;charset=utf-8", body);
    }
}
