package dev.leash.model.directory;

import java.text.Normalizer;

/** Cleaning of people's names: same appearance, without accidental characters. */
public final class PersonName {

    private PersonName() {}

    /**
     * The name on one line: composed characters (NFC), one plain blank for each run of blanks and
     * line breaks, none at either end, and no control characters. Joiners stay, because some
     * scripts need them.
     */
    public static String cleaned(String text) {
        StringBuilder name = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> append(codePoint, name));
        return name.toString().strip();
    }

    private static void append(int codePoint, StringBuilder name) {
        if (Unseen.isBlank(codePoint)) {
            if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        } else if (!isMeantByNobody(codePoint)) {
            name.appendCodePoint(codePoint);
        }
    }

    private static boolean isMeantByNobody(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
