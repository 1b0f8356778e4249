package dev.leash.dashboard.people;

import dev.leash.phone.Masking;

/** Masks addresses so that only their owner recognises them. */
public final class Masked {

    private Masked() {}

    /** {@code a…e@example.com}, {@code …0100}. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at > 0) {
            return name(address.substring(0, at)) + address.substring(at);
        }
        return Masking.ending(address);
    }

    private static String name(String name) {
        return name.length() <= 2
                ? name.substring(0, 1) + "…"
                : name.substring(0, 1) + "…" + name.substring(name.length() - 1);
    }
}
