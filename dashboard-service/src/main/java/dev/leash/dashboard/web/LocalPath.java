package dev.leash.dashboard.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses a form may send somebody back to: pages of this dashboard, and nothing else. */
public final class LocalPath {

    private static final Pattern LOCAL =
            Pattern.compile("/(?:[A-Za-z0-9_.~-][A-Za-z0-9/_.~%-]*)?(?:\\?[A-Za-z0-9/_.~%=&+-]*)?");
    private static final int MAX_LENGTH = 1_000;

    private LocalPath() {}

    /** The path asked for, when it is one of ours. */
    public static String of(Optional<String> asked, String otherwise) {
        return asked.filter(path -> path.length() <= MAX_LENGTH)
                .filter(path -> LOCAL.matcher(path).matches())
                .orElse(otherwise);
    }
}
