package dev.leash.wire.codec;

import dev.leash.wire.codec.Types.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A record whose JSON is approved.
 *
 * @param codec what writes and reads it
 * @param fill how much of it is filled in
 * @param label what tells its approved file from the others of its type
 * @param value the record
 * @param <T> its type
 */
public record Sample<T>(Codec<T, ?> codec, Fill fill, String label, T value) {

    /** How much of a sample is filled in. */
    public enum Fill {
        /** Everything. */
        FULL,
        /** Only what must be. */
        MINIMAL,
        /** With a member of a nested family that no other sample has room for. */
        OTHER
    }

    Sample(Codec<T, ?> codec, Fill fill, T value) {
        this(codec, fill, fill.name().toLowerCase(Locale.ROOT), value);
    }

    /** Every sample of every codec. */
    public static List<Sample<?>> all() {
        return Stream.of(
                        EventSamples.all(),
                        EventSamples.states(),
                        CommandSamples.all(),
                        DeliverySamples.all(),
                        InternalSamples.all(),
                        WebhookSamples.all(),
                        StateSamples.all(),
                        AlertSamples.all(),
                        ConfigurationSamples.all())
                .<Sample<?>>flatMap(List::stream)
                .toList();
    }

    static <T> Sample<T> full(Codec<T, ?> codec, T value) {
        return new Sample<>(codec, Fill.FULL, value);
    }

    static <T> Sample<T> minimal(Codec<T, ?> codec, T value) {
        return new Sample<>(codec, Fill.MINIMAL, value);
    }

    static <T> Sample<T> other(Codec<T, ?> codec, T value) {
        return new Sample<>(codec, Fill.OTHER, value);
    }

    static <T> Sample<T> other(Codec<T, ?> codec, String label, T value) {
        return new Sample<>(codec, Fill.OTHER, label, value);
    }

    /** The bytes Leash writes for it. */
    public byte[] bytes() {
        return codec.encode(value);
    }

    /** Its name on the wire, the version of its shape, and the shape. */
    public Named<?> named() {
        return codec.types().named(codec.envelope(value).type()).orElseThrow();
    }

    /** The name of its approved file. */
    public String fileName() {
        return "%s.v%d.%s.json".formatted(named().type(), named().version(), label);
    }

    @Override
    public String toString() {
        return fileName();
    }
}
