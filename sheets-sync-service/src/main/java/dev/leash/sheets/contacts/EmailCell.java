package dev.leash.sheets.contacts;

import dev.leash.model.directory.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of an e-mail address, with or without a display name: {@code ann@example.com}, or {@code
 * Ann Lee <ann@example.com>}.
 *
 * @param address the text at the place of the address; empty for a blank cell
 */
record EmailCell(String address) {

    static final String ALLOWED = "allowed is one address such as ann@example.com";

    private static final int MAX_LENGTH = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final Pattern WITH_NAME =
            Pattern.compile("[^<>]*<\\s*(?:mailto:)?([^<>]*?)\\s*>");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** Reads a cell, without its display name and invisible characters. */
    static EmailCell of(String text) {
        String cleaned = PersonName.cleaned(text);
        Matcher named = WITH_NAME.matcher(cleaned);
        String address = named.matches() ? named.group(1) : cleaned;
        return new EmailCell(INVISIBLE.matcher(address).replaceAll(""));
    }

    /** Whether the text is a valid address, or empty. */
    boolean isSound() {
        return address.isEmpty()
                || (address.length() <= MAX_LENGTH && ADDRESS.matcher(address).matches());
    }
}
