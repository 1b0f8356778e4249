package dev.leash.wire.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class AttemptTagProperties {

    @Property
    void comesBackAsItWent(
            @ForAll @NumericChars @StringLength(min = 1, max = 18) String incidentId,
            @ForAll @LongRange(min = 1) long sequence,
            @ForAll("channels") Channel channel,
            @ForAll("people") String person,
            @ForAll @IntRange(min = 1) int attempt) {
        AttemptTag tag =
                new AttemptTag(new DeliveryId(incidentId, sequence, channel, person), attempt);

        assertThat(tag.text()).matches("[\\w-]+").doesNotContain(person);
        assertThat(AttemptTag.read(tag.text())).contains(tag);
    }

    @Property
    void whatWasNotWrittenHereIsNothing(@ForAll @StringLength(max = 60) String text) {
        assertThat(AttemptTag.read(text)).isEmpty();
        assertThat(AttemptTag.read(encoded(text))).isEmpty();
    }

    @Example
    void neitherAreOthersParts() {
        assertThat(AttemptTag.read(encoded("12|3|SMS|1|alice"))).isPresent();
        assertThat(AttemptTag.read(encoded("12|3|FAX|1|alice"))).isEmpty();
        assertThat(AttemptTag.read(encoded("12|x|SMS|1|alice"))).isEmpty();
        assertThat(AttemptTag.read(encoded("12|3|SMS|0|alice"))).isEmpty();
        assertThat(AttemptTag.read(encoded("12|3|SMS|1"))).isEmpty();
        assertThat(AttemptTag.read(encoded("12|3|SMS|1|" + "a".repeat(800)))).isEmpty();
    }

    @Example
    void attemptsCountFromOne() {
        DeliveryId delivery = new DeliveryId("12", 3, Channel.SMS, "alice");

        assertThatThrownBy(() -> new AttemptTag(delivery, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempts count from 1, and not from 0");
    }

    @Provide
    Arbitrary<Channel> channels() {
        return Arbitraries.of(Channel.ALL);
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.strings()
                .withChars("aÄß|@. -京")
                .ofMinLength(3)
                .ofMaxLength(60)
                .map(name -> name + "!");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
