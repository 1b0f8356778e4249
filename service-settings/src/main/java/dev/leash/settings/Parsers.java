package dev.leash.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads values. What is not allowed comes back empty. */
public final class Parsers {

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    private Parsers() {}

    /** Any text that is not blank. */
    public static Optional<String> text(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    /** {@code true} or {@code false}, and what people write for it. */
    public static Optional<Boolean> yesOrNo(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** A whole number within bounds, both included. */
    public static Setting.Parser<Integer> wholeNumber(int least, int most) {
        return text -> {
            try {
                int value = Integer.parseInt(text.strip());
                return value < least || value > most ? Optional.empty() : Optional.of(value);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        };
    }

    /** Minutes with an optional fraction, within bounds, both included. */
    public static Setting.Parser<Duration> minutes(Duration least, Duration most) {
        return text -> {
            try {
                long millis =
                        new BigDecimal(text.strip())
                                .multiply(BigDecimal.valueOf(60_000))
                                .longValueExact();
                Duration value = Duration.ofMillis(millis);
                boolean within = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
                return within ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException | ArithmeticException notMinutes) {
                return Optional.empty();
            }
        };
    }

    /** A time zone by its IANA name. */
    public static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /**
     * A web address without a path of its own: {@code https://host} or {@code http://host:port}.
     */
    public static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text.strip().replaceAll("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web
                            && uri.getHost() != null
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** One of an enum's words, in any case, with {@code -} for {@code _}. */
    public static <E extends Enum<E>> Setting.Parser<E> oneOf(Class<E> words) {
        return text -> {
            String word = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(words.getEnumConstants())
                    .filter(constant -> constant.name().equals(word))
                    .findFirst();
        };
    }
}
