package dev.leash.model.text;

/** Classification of characters: allowed in a text or not, visible or not. */
final class Characters {

    private Characters() {}

    /** Fast check that holds for most characters; others need a closer look. */
    static boolean isAlwaysFine(char one) {
        return (one >= ' ' && one < 0x7F) || (one >= 0xA0 && one < 0x2028) || one == '\n';
    }

    /** Whether a text may contain the character. */
    static boolean isFine(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.isISOControl(codePoint)
                        || isLineEnd(codePoint)
                        || isLoneSurrogate(codePoint)
                        || isNoncharacter(codePoint)
                        || isLeftOut(codePoint));
    }

    /** Whether the character ends a line, on any system. */
    static boolean isLineEnd(int codePoint) {
        return switch (codePoint) {
            case '\n', 0x0B, '\f', '\r', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** Whether the character is an ASCII separator of files, groups, records or units. */
    static boolean isOldSeparator(int codePoint) {
        return codePoint >= 0x1C && codePoint <= 0x1F;
    }

    static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /**
     * Whether the character is removed without loss: control characters; bidirectional controls
     * that change the direction of text, which right-to-left scripts do not need; the byte order
     * mark; interlinear annotations.
     */
    static boolean isLeftOut(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0xFEFF
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB);
    }

    /** Whether the character is blank or invisible, and does not change its neighbours. */
    static boolean isGap(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || switch (codePoint) {
                    case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
                    // Hangul fillers and the blank braille pattern.
                    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
                    default -> codePoint >= 0x2060 && codePoint <= 0x206F;
                };
    }

    /** Whether the character is invisible when it stands alone. */
    static boolean isUnseen(int codePoint) {
        return isGap(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || switch (codePoint) {
                    case 0x034F, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F -> true;
                    // Variation selectors.
                    default ->
                            (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                                    || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
                };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
