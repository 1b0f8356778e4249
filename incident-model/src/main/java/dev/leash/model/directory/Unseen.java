package dev.leash.model.directory;

/** Tells the characters that leave a gap, and those that leave nothing, from those one can see. */
final class Unseen {

    /** A cell of braille without a dot. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Unseen() {}

    /** Whether it leaves a gap: any blank of Unicode, tabulators and line breaks. */
    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0x85
                || codePoint == BRAILLE_BLANK;
    }

    /**
     * Whether it leaves nothing: control and format characters, and what Unicode calls default
     * ignorable, such as the soft hyphen, joiners, fillers and variation selectors; and halves of
     * characters.
     */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> isIgnorable(codePoint);
        };
    }

    /** The default ignorable characters that are of other types. */
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
