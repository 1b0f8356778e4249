package dev.leash.model.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Comparisons of texts. Each takes time in proportion to its input, apart from wildcards, which
 * take that times the number of wildcards at most: there are no regular expressions, because a page
 * must not wait for one.
 */
final class Comparisons {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Comparisons() {}

    static boolean areEqual(String one, String other) {
        return folded(one).equals(folded(other));
    }

    static boolean contains(String whole, String part) {
        return folded(whole).contains(folded(part));
    }

    static boolean startsWith(String whole, String beginning) {
        return folded(whole).startsWith(folded(beginning));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a text is like a pattern with wildcards. After a mismatch only the last {@code *} is
     * tried again: an earlier one could take nothing that this one cannot.
     */
    static boolean isLike(String written, String wildcards) {
        String text = folded(written);
        String pattern = folded(wildcards);
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            boolean isMore = in < pattern.length();
            if (isMore && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
            } else if (isMore && isSame(pattern.charAt(in), text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(in).chars().allMatch(rest -> rest == '*');
    }

    private static boolean isSame(char wildcard, char letter) {
        return wildcard == '?' || wildcard == letter;
    }

    /** How two numbers compare; empty when one of the texts is none. */
    static Optional<Integer> number(String one, String other) {
        String left = one.strip();
        String right = other.strip();
        return NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches()
                ? Optional.of(new BigDecimal(left).compareTo(new BigDecimal(right)))
                : Optional.empty();
    }

    /** Whether a day or time is within a range of days, {@code A~B}; either end may be left out. */
    static boolean isWithin(String moment, String range) {
        String[] ends = range.split("~", -1);
        Optional<LocalDate> day = day(moment);
        if (ends.length != 2 || day.isEmpty()) {
            return false;
        }
        Optional<LocalDate> from = day(ends[0]);
        Optional<LocalDate> to = day(ends[1]);
        return (from.isPresent() || ends[0].isBlank())
                && (to.isPresent() || ends[1].isBlank())
                && from.filter(it -> day.get().isBefore(it)).isEmpty()
                && to.filter(it -> day.get().isAfter(it)).isEmpty();
    }

    /** The day of a date, or of a time in UTC; empty when a text is neither. */
    private static Optional<LocalDate> day(String written) {
        String text = written.strip();
        try {
            return Optional.of(
                    text.length() <= 10
                            ? LocalDate.parse(text)
                            : LocalDate.ofInstant(instant(text), ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
