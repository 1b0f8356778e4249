package dev.leash.standalone.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.leash.wire.codec.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource({
        "call +1 555 010 0199 now, call …0199 now",
        "see https://leash.example.com/l/eyJhbGciOi?x=1 please, see https://leash.example.com/… please",
        "see https://user:secret@example.com/a, see https://example.com/…",
        "nothing to hide at 2026-11-02T03:04:05Z, nothing to hide at 2026-11-02T03:04:05Z",
    })
    void hidesNumbersAndWhatLinksHold(String text, String shown) {
        assertThat(Redaction.ofText(text)).isEqualTo(shown);
    }

    @Test
    void hidesFieldsThatAreSecretWhereverTheyAre() throws JsonProcessingException {
        String json =
                """
                {"type":"directory.contact","data":{"contact":{"id":"alice","phone":"+15550100","email":"a@x"},
                "list":[{"token":"t0p"}],"code":"unknown_path","none":null}}
                """;

        assertThat(Redaction.of(Json.MAPPER.readTree(json)).toString())
                .contains("alice", "unknown_path")
                .doesNotContain("5550100", "a@x", "t0p");
    }

    @Test
    void hidesCodesThatProveWhoSomebodyIs() throws JsonProcessingException {
        String entered = "{\"type\":\"occasion.code_entered\",\"data\":{\"code\":\"123456\"}}";
        String told =
                "{\"type\":\"x\",\"data\":{\"matter\":{\"about\":\"code\",\"code\":\"123456\"}}}";

        assertThat(Redaction.of(Json.MAPPER.readTree(entered)).toString()).doesNotContain("123456");
        assertThat(Redaction.of(Json.MAPPER.readTree(told)).toString()).doesNotContain("123456");
    }

    @Test
    void hidesTheSameInWhatIsNoJsonAnyMore() {
        assertThat(Redaction.ofText("{\"type\":\"x\",\"code\": \"12345\",\"secret\":\"whsec_abc"))
                .isEqualTo("{\"type\":\"x\",\"code\": \"•••\",\"secret\":\"•••\"");
    }
}
