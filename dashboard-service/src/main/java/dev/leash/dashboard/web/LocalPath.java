package dev.leash.dashboard.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that a form may redirect to: pages of this dashboard only. */
public final class LocalPath {

    private static final Pattern LOCAL =
            Pattern.compile("/(?:[A-Za-z0-9_.~-][A-Za-z0-9/_.~%-]*)?(?:\\?[A-Za-z0-9/_.~%=&+-]*)?");
    private static final int MAX_LENGTH = 1_000;

    private LocalPath() {}

    /** The requested path, or the other one when it is not a page of this dashboard. */
    public static String of(Optional<String> asked, String otherwise) {
        return asked.filter(path -> path.length() <= MAX_LENGTH)
                .filter(path -> LOCAL.matcher(path).matches())
                .orElse(otherwise);
    }
}
