package dev.leash.model.directory;

/** Classification of characters that are invisible or blank. */
final class Unseen {

    /** Braille cell without dots; looks like a blank. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Unseen() {}

    /** Whether the character looks like a gap: any blank of Unicode, tabulators and line breaks. */
    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0x85
                || codePoint == BRAILLE_BLANK;
    }

    /**
     * Whether the character shows nothing: control and format characters, what Unicode calls
     * default ignorable (such as the soft hyphen, joiners, fillers and variation selectors), and
     * lone surrogates.
     */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> isIgnorable(codePoint);
        };
    }

    /** Default ignorable characters of other general categories. */
    private static boolean isIgnorable(int codePoint) {
        return codePoint == 0x034F
                || isIn(codePoint, 0x115F, 0x1160)
                || isIn(codePoint, 0x17B4, 0x17B5)
                || isIn(codePoint, 0x180B, 0x180F)
                || isIn(codePoint, 0x2060, 0x206F)
                || codePoint == 0x3164
                || isIn(codePoint, 0xFE00, 0xFE0F)
                || codePoint == 0xFFA0
                || isIn(codePoint, 0xFFF0, 0xFFF8)
                || isIn(codePoint, 0xE0000, 0xE0FFF);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
