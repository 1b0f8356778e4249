package dev.leash.system.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes bad records for topics, each from its own number.
 *
 * @param seed the source of everything
 * @param good values that were written by the product, to be spoiled or put where they do not
 *     belong
 */
public record BadRecords(long seed, List<byte[]> good) {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    public BadRecords {
        good = List.copyOf(good);
    }

    /** The record of a number. */
    public ProducerRecord<byte[], byte[]> record(String topic, long number) {
        RandomGenerator random = new SplittableRandom(seed + STRIDE * (number + 1));
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key(random), value(random));
        if (random.nextInt(3) == 0) {
            record.headers()
                    .add("ce_type", Nasty.text(random).getBytes(StandardCharsets.UTF_8))
                    .add("content-type", Nasty.bytes(random, random.nextInt(20)));
        }
        return record;
    }

    private static byte @Nullable [] key(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Nasty.bytes(random, random.nextInt(40));
            case 2 -> "1".getBytes(StandardCharsets.UTF_8);
            default -> Nasty.text(random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte @Nullable [] value(RandomGenerator random) {
        byte[] one = Nasty.pick(random, good);
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> one;
            case 2 -> Arrays.copyOf(one, random.nextInt(one.length));
            case 3, 4 -> spoiled(one, random);
            default -> Bodies.any(random);
        };
    }

    private static byte[] spoiled(byte[] good, RandomGenerator random) {
        byte[] spoiled = good.clone();
        for (int times = 0; times <= random.nextInt(4); times++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
        }
        return spoiled;
    }
}
