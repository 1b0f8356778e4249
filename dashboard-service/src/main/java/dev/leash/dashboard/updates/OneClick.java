package dev.leash.dashboard.updates;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One-click unsubscribing of mail programs (RFC 8058, 3.2), as a form of either encoding. */
final class OneClick {

    private static final Pattern FIELD =
            Pattern.compile(
                    "(^|&)List-Unsubscribe=One-Click(&|$)"
                            + "|name=\"?List-Unsubscribe\"?(;[^\\r\\n]*)?\\r?\\n(.+\\r?\\n)*\\r?\\nOne-Click\\s");

    private OneClick() {}

    /** Whether a body requests it. */
    static boolean isIn(@Nullable String body) {
        return body != null && FIELD.matcher(body).find();
    }
}
