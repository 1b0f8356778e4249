package dev.leash.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Phone number in the form that providers need.
 *
 * @param e164 a plus sign, the country code and the number, such as {@code +442079460018}
 */
public record PhoneNumber(String e164) {

    /** Description of the allowed form, in words. */
    public static final String ALLOWED =
            "allowed is + with the country code and the number, such as +15550100001";

    /** Longest text that can be a number, in characters. */
    private static final int MAX_LENGTH = 100;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern ORNAMENTS = Pattern.compile("[\\s.,/()\\p{Z}\\p{Pd}]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\p{Nd}+");
    private static final Pattern PLAIN = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("\\(\\s*0\\s*\\)");

    /** Result of reading a text. */
    public sealed interface Reading {

        /**
         * The text is this number.
         *
         * @param doubt why the number may be mistyped although it is complete; null when it looks
         *     right
         */
        record Read(PhoneNumber number, @Nullable String doubt) implements Reading {}

        /**
         * The text is no number, or is ambiguous.
         *
         * @param reason why, and what is allowed; without any digit of the text
         */
        record Refused(String reason) implements Reading {}

        /** The number in E.164 form; empty when it was refused. */
        default Optional<String> e164() {
            return this instanceof Read(PhoneNumber number, _)
                    ? Optional.of(number.e164())
                    : Optional.empty();
        }
    }

    /**
     * Reads a number with its country code, in any common notation: with blanks, dashes, dots and
     * brackets, in any Unicode digits, with {@code 00} for the plus sign, and with a trunk zero,
     * {@code +44 (0)20 7946 0018}, which is dropped where the country has one. A number without a
     * country code is refused, and so is one with letters, which may be an extension. A plus sign
     * with at least eight digits is accepted even when its country has no numbers of that length,
     * but doubted: numbering plans change, and a page that may arrive is better than none.
     */
    public static Reading read(String text) {
        if (text.length() > MAX_LENGTH) {
            return refused("this is too long");
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String written = UNSEEN.matcher(normal).replaceAll("").strip();
        if (written.codePoints().anyMatch(Character::isLetter)) {
            return refused("letters and extensions cannot be dialled");
        }
        String digits = ORNAMENTS.matcher(written).replaceAll("");
        String international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (!INTERNATIONAL.matcher(international).matches()) {
            return refused(
                    international.startsWith("+")
                            ? "this is not a phone number"
                            : "the country code is missing");
        }
        return read(
                international,
                ZERO_IN_BRACKETS.matcher(written).find(),
                PLAIN.matcher(text.strip()).matches());
    }

    private static Reading read(String international, boolean hasZeroInBrackets, boolean isPlain) {
        Phonenumber.PhoneNumber number;
        try {
            number = NUMBERS.parse(international, null);
        } catch (NumberParseException e) {
            return refused(inWords(e.getErrorType()));
        }
        if (hasZeroInBrackets && number.isItalianLeadingZero() && !NUMBERS.isValidNumber(number)) {
            return refused("it is not certain whether the zero in brackets is dialled");
        }
        return switch (NUMBERS.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE ->
                    new Reading.Read(
                            new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)), null);
            case IS_POSSIBLE_LOCAL_ONLY -> refused("the area code is missing");
            case TOO_SHORT ->
                    doubted(
                            international,
                            isPlain,
                            "this is too short for a number of its country");
            case TOO_LONG ->
                    doubted(international, isPlain, "this is too long for a number of its country");
            case INVALID_LENGTH ->
                    doubted(international, isPlain, "its country has no numbers of this length");
            case INVALID_COUNTRY_CODE -> refused("there is no such country code");
        };
    }

    private static String inWords(NumberParseException.ErrorType error) {
        return switch (error) {
            case INVALID_COUNTRY_CODE -> "there is no such country code";
            case NOT_A_NUMBER -> "this is not a phone number";
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "this is too short for a number";
            case TOO_LONG -> "this is too long for a number";
        };
    }

    private static Reading doubted(String international, boolean isPlain, String why) {
        return isPlain ? new Reading.Read(new PhoneNumber(international), why) : refused(why);
    }

    private static Reading refused(String why) {
        return new Reading.Refused(why + "; " + ALLOWED);
    }

    /** Leaves the number out, so that no log line has it. */
    @Override
    public String toString() {
        return "PhoneNumber[" + Masking.ending(e164) + "]";
    }
}
