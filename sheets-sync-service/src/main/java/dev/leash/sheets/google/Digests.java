package dev.leash.sheets.google;

import java.util.List;

/**
 * Hashes of rows; their sum is a hash of a set of rows. Detects accidental changes, not malicious
 * ones.
 */
final class Digests {

    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Digests() {}

    static long of(List<String> row) {
        long digest = SEED;
        for (String cell : row) {
            for (int at = 0; at < cell.length(); at++) {
                digest = (digest ^ cell.charAt(at)) * PRIME;
            }
            digest = (digest ^ Character.MAX_VALUE) * PRIME;
        }
        return mixed(digest);
    }

    /** Hash of a list of rows, in order. */
    static String ofAll(List<List<String>> rows) {
        long digest = rows.size();
        for (List<String> row : rows) {
            digest = mixed(digest) + of(row);
        }
        return rows.size() + "-" + Long.toHexString(digest);
    }

    private static long mixed(long digest) {
        long mixed = (digest ^ (digest >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
