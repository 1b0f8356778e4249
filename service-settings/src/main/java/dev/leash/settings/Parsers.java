package dev.leash.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parsers of values. A value that is not allowed gives empty. */
public final class Parsers {

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    private static final int MAX_PORT = 65_535;
    private static final Pattern HOST_NAME = Pattern.compile("[a-z0-9_.-]{1,253}|\\[[0-9a-f:.]+]");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([\\w.-]+|\\[[0-9a-fA-F:.]+]):(?<port>\\d{1,5})");

    private Parsers() {}

    /** Non-blank text. */
    public static Optional<String> text(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    /** {@code true} or {@code false}, or a common word for one of them. */
    public static Optional<Boolean> yesOrNo(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Whole number within bounds, inclusive. */
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

    /** Minutes within bounds, inclusive, fractions allowed. */
    public static Setting.Parser<Duration> minutes(Duration least, Duration most) {
        return multiplesOf(Duration.ofMinutes(1), least, most);
    }

    /** Days within bounds, fractions allowed. */
    public static Setting.Parser<Duration> days(Duration least, Duration most) {
        return multiplesOf(Duration.ofDays(1), least, most);
    }

    private static Setting.Parser<Duration> multiplesOf(
            Duration unit, Duration least, Duration most) {
        return text -> {
            try {
                long millis =
                        new BigDecimal(text.strip())
                                .multiply(BigDecimal.valueOf(unit.toMillis()))
                                .longValueExact();
                Duration value = Duration.ofMillis(millis);
                boolean within = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
                return within ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException | ArithmeticException noMultiple) {
                return Optional.empty();
            }
        };
    }

    /** Time zone by its IANA name. An offset is refused, because it has no daylight saving time. */
    public static Optional<ZoneId> zone(String text) {
        return Optional.of(text.strip())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    /**
     * Web address without a path: {@code https://host} or {@code http://host:port}. Case is
     * ignored; the value is in lower case.
     */
    public static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text.strip().replaceAll("/+$", ""));
            return Optional.of(uri)
                    .filter(Parsers::isWeb)
                    .filter(Parsers::isBare)
                    .map(Parsers::canonical);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Web address that uses TLS unless it is on this machine, because secrets are sent there. */
    public static Optional<URI> secureWebAddress(String text) {
        return webAddress(text)
                .filter(
                        uri ->
                                uri.getScheme().equals("https")
                                        || Networks.isLoopback(uri.getHost()));
    }

    private static boolean isWeb(URI uri) {
        return ("http".equalsIgnoreCase(uri.getScheme())
                        || "https".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null
                && uri.getPort() != 0
                && uri.getPort() <= MAX_PORT;
    }

    private static URI canonical(URI uri) {
        return URI.create(uri.toString().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the address has no other parts: they would be repeated in every link, passwords
     * included.
     */
    private static boolean isBare(URI uri) {
        return uri.getUserInfo() == null
                && uri.getPath().isEmpty()
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    /** One or more of {@code host:port}, separated by commas. */
    public static Optional<String> hostsAndPorts(String text) {
        List<String> parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return parts.stream().allMatch(Parsers::isHostAndPort)
                ? Optional.of(String.join(",", parts))
                : Optional.empty();
    }

    /** One or more host names, separated by commas; in lower case. */
    public static Optional<String> hostNames(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        return names.stream().allMatch(name -> HOST_NAME.matcher(name).matches())
                ? Optional.of(String.join(",", names))
                : Optional.empty();
    }

    private static boolean isHostAndPort(String part) {
        Matcher matcher = HOST_AND_PORT.matcher(part);
        return matcher.matches()
                && wholeNumber(1, MAX_PORT).parse(matcher.group("port")).isPresent();
    }

    /** Path of a file or folder, existing or not. */
    public static Optional<Path> path(String text) {
        try {
            return text(text).map(Path::of);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** Constant of an enum, in any case, with {@code -} for {@code _}. */
    public static <E extends Enum<E>> Setting.Parser<E> oneOf(Class<E> words) {
        return text -> {
            String word = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(words.getEnumConstants())
                    .filter(constant -> constant.name().equals(word))
                    .findFirst();
        };
    }
}
