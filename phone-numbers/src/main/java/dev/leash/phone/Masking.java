package dev.leash.phone;

/** Masking of phone numbers, in digits of any script. */
public final class Masking {

    private static final int SHOWN_AT_THE_END = 4;
    private static final int SHOWN_OF_A_TEXT = 2;

    private Masking() {}

    /** The ending of a number, by which a person recognises their own: {@code …0018}. */
    public static String ending(String phone) {
        int length = phone.codePointCount(0, phone.length());
        return length <= SHOWN_AT_THE_END
                ? "…"
                : "…"
                        + phone.substring(
                                phone.offsetByCodePoints(phone.length(), -SHOWN_AT_THE_END));
    }

    /** A text that should have been a phone number, without its digits except the last two. */
    public static String of(String text) {
        long hidden = text.codePoints().filter(Masking::isDigit).count() - SHOWN_OF_A_TEXT;
        StringBuilder masked = new StringBuilder(text.length());
        long digits = 0;
        for (int codePoint : text.codePoints().toArray()) {
            boolean isHidden = isDigit(codePoint) && digits++ < hidden;
            masked.append(isHidden ? "•" : Character.toString(codePoint));
        }
        return masked.toString();
    }

    /**
     * Digits of any script, and characters that stand for one: circled, superscript, Roman
     * numerals.
     */
    private static boolean isDigit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }
}
