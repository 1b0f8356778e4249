package dev.leash.sheets.google;

/** Ranges of worksheets, in Google's A1 notation. */
final class A1 {

    private static final int LETTERS = 26;

    private A1() {}

    static String all(String worksheet) {
        return "'" + worksheet.replace("'", "''") + "'";
    }

    /** The first columns of a worksheet, with all rows. */
    static String columns(String worksheet, int count) {
        return all(worksheet) + "!A:" + column(count - 1);
    }

    static String header(String worksheet) {
        return all(worksheet) + "!1:1";
    }

    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : column(index / LETTERS - 1) + last;
    }
}
