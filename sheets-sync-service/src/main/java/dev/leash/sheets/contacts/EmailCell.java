package dev.leash.sheets.contacts;

import dev.leash.model.directory.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address in one cell, perhaps with more than that: {@code ann@example.com}, or {@code Ann
 * Lee <ann@example.com>}.
 *
 * @param address what stands where an address should; empty for an empty cell
 */
record EmailCell(String address) {

    static final String ALLOWED = "allowed is one address such as ann@example.com";

    private static final int MAX_LENGTH = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final Pattern WITH_NAME =
            Pattern.compile("[^<>]*<\\s*(?:mailto:)?([^<>]*?)\\s*>");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** What a cell says, without the name beside it and without what nobody sees. */
    static EmailCell of(String text) {
        String cleaned = PersonName.cleaned(text);
        Matcher named = WITH_NAME.matcher(cleaned);
        String address = named.matches() ? named.group(1) : cleaned;
        return new EmailCell(INVISIBLE.matcher(address).replaceAll(""));
    }

    /** Whether it is an address, or nothing at all. */
    boolean isSound() {
        return address.isEmpty()
                || (address.length() <= MAX_LENGTH && ADDRESS.matcher(address).matches());
    }
}
