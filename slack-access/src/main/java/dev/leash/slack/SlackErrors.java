package dev.leash.slack;

import java.util.Optional;
import java.util.Set;

/** Meaning of Slack's error codes that is the same for every method. */
public final class SlackErrors {

    private static final Set<String> TOKEN_REFUSED =
            Set.of(
                    "not_authed",
                    "invalid_auth",
                    "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "org_login_required",
                    "ekm_access_denied");

    private static final Set<String> NOT_ALLOWED =
            Set.of(
                    "missing_scope",
                    "no_permission",
                    "not_allowed_token_type",
                    "access_denied",
                    "two_factor_setup_required",
                    "accesslimited",
                    "enterprise_is_restricted");

    private static final Set<String> MAYBE_DONE =
            Set.of("fatal_error", "internal_error", "request_timeout");

    private static final Set<String> TEMPORARY =
            Set.of("service_unavailable", "ratelimited", "rate_limited", "team_added_to_org");

    private SlackErrors() {}

    /**
     * What an administrator has to put right before any call can succeed; empty for other errors.
     *
     * @param setting the setting with the token that was used
     */
    public static Optional<String> alarm(String error, String setting) {
        if (TOKEN_REFUSED.contains(error)) {
            return Optional.of("Slack refused %s (%s)".formatted(setting, error));
        }
        return NOT_ALLOWED.contains(error)
                ? Optional.of(
                        "The Slack app of %s lacks a permission (%s); docs/slack.md lists the scopes"
                                .formatted(setting, error))
                : Optional.empty();
    }

    /** Whether the call may have been carried out in spite of the error. */
    public static boolean mayBeDone(String error) {
        return MAYBE_DONE.contains(error);
    }

    /** Whether the same call may succeed later. */
    public static boolean isTemporary(String error) {
        return TEMPORARY.contains(error);
    }
}
