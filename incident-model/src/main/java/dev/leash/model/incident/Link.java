package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Link to something worth opening next to an incident: a graph, a runbook.
 *
 * @param label text of the link
 * @param url address; {@code http} or {@code https} only
 */
public record Link(String label, String url) {

    /** The longest address, in characters. */
    public static final int MAX_URL_LENGTH = 2_000;

    public Link {
        requireNonNull(label, "label");
        requireNonNull(url, "url");
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException(
                    "link url '" + url + "' must start with https:// or http://");
        }
        if (url.length() > MAX_URL_LENGTH) {
            throw new IllegalArgumentException(
                    "link url has "
                            + url.length()
                            + " characters; at most "
                            + MAX_URL_LENGTH
                            + " are kept");
        }
    }
}
