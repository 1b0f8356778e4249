package dev.leash.dashboard.incident;

import dev.leash.model.incident.State;
import dev.leash.model.text.WellFormedText;
import dev.leash.view.incident.IncidentFilter;
import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Query of the list, as in its address.
 *
 * @param show which states: {@code open}, {@code all}, or one state's name in lower case
 * @param words the search words; empty for none
 * @param page the page, from 1
 */
public record ListQuery(String show, String words, int page) {

    /** How many incidents one page lists. */
    public static final int PAGE_SIZE = 30;

    /** The last page that can be opened; older incidents are found by searching. */
    static final int MAX_PAGE = 1_000;

    private static final String OPEN = "open";
    private static final String ALL = "all";

    /** Reads an address; invalid values are ignored. */
    static ListQuery of(HttpParameters parameters) {
        String show = parameters.getFirst("state").orElse(OPEN).toLowerCase(Locale.ROOT);
        String words = WellFormedText.line(parameters.getFirst("q").orElse(""));
        String page = parameters.getFirst("page").orElse("1");
        return new ListQuery(
                isKnown(show) ? show : OPEN,
                words.length() <= IncidentFilter.MAX_WORDS_LENGTH
                        ? words
                        : words.substring(0, IncidentFilter.MAX_WORDS_LENGTH),
                page.matches("[1-9][0-9]{0,5}") ? Math.min(MAX_PAGE, Integer.parseInt(page)) : 1);
    }

    IncidentFilter filter() {
        return IncidentFilter.of(states(), words);
    }

    /** Whether incidents in different states are listed. */
    public boolean isMixed() {
        return show.equals(OPEN);
    }

    private Set<State> states() {
        return switch (show) {
            case OPEN -> EnumSet.complementOf(EnumSet.of(State.RESOLVED));
            case ALL -> EnumSet.allOf(State.class);
            default -> EnumSet.of(State.valueOf(show.toUpperCase(Locale.ROOT)));
        };
    }

    /** Address of the list with another filter. */
    public String showing(String other) {
        return "/incidents" + query(other, 1);
    }

    /** Address of another page of the list. */
    public String atPage(int other) {
        return "/incidents" + query(show, other);
    }

    /** Address of the part of the page that is kept up to date. */
    public String partAddress() {
        return "/incidents/parts/list" + query(show, page);
    }

    private String query(String state, int number) {
        StringBuilder query = new StringBuilder();
        if (!state.equals(OPEN)) {
            query.append("&state=").append(state);
        }
        if (!words.isEmpty()) {
            query.append("&q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (number > 1) {
            query.append("&page=").append(number);
        }
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private static boolean isKnown(String show) {
        return show.equals(OPEN)
                || show.equals(ALL)
                || State.ALL.stream()
                        .anyMatch(state -> state.name().toLowerCase(Locale.ROOT).equals(show));
    }
}
