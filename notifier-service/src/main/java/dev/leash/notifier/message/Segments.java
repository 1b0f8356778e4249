package dev.leash.notifier.message;

/**
 * Parts (segments) of a text message; each is charged, and each may be lost. In the GSM 7-bit
 * alphabet (3GPP TS 23.038, 6.2.1) one part holds 160 characters, where those of the extension
 * table count twice; a single character outside of the alphabet switches to UCS-2, and 70
 * characters. Of several parts, each has 7 or 3 characters less for its header, and none ends in
 * the middle of a character.
 */
final class Segments {

    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENSION = "\f^{}\\[~]|€";

    private static final int GSM_ALONE = 160;
    private static final int GSM_IN_PARTS = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_IN_PARTS = 67;

    private Segments() {}

    /** The number of parts of a text, from 1. */
    static int count(String text) {
        return isGsm(text)
                ? count(text, GSM_ALONE, GSM_IN_PARTS, true)
                : count(text, UCS2_ALONE, UCS2_IN_PARTS, false);
    }

    /** Whether every character is in the GSM 7-bit alphabet. */
    static boolean isGsm(String text) {
        return text.codePoints().allMatch(one -> GSM.indexOf(one) >= 0 || isExtension(one));
    }

    private static int count(String text, int alone, int inParts, boolean gsm) {
        int parts = 1;
        int total = 0;
        int inPart = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int width = gsm ? gsmWidth(codePoint) : Character.charCount(codePoint);
            total += width;
            inPart += width;
            if (inPart > inParts) {
                parts++;
                inPart = width;
            }
        }
        return total <= alone ? 1 : parts;
    }

    private static int gsmWidth(int codePoint) {
        return isExtension(codePoint) ? 2 : 1;
    }

    private static boolean isExtension(int codePoint) {
        return GSM_EXTENSION.indexOf(codePoint) >= 0;
    }
}
