package dev.leash.intake.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.intake.people.SlackUsers;
import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Contact;
import dev.leash.slack.Called;
import dev.leash.slack.SlackApi;
import dev.leash.slack.SlackErrors;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the contact of a Slack user by the e-mail address of the Slack account. Addresses are
 * cached for ten minutes. Users of other workspaces match no contact, because their address is
 * decided by administrators of that workspace.
 */
final class Members implements SlackUsers {

    /** The most users whose address is cached. */
    private static final int MAX_REMEMBERED = 10_000;

    private static final Duration BELIEVED_FOR = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final String SETTING = "SLACK_BOT_TOKEN";

    private final AtomicReference<@Nullable String> workspace = new AtomicReference<>();
    private final Optional<SlackApi> slack;
    private final DirectoryCache people;
    private final Cache<String, String> emails =
            Caffeine.newBuilder()
                    .maximumSize(MAX_REMEMBERED)
                    .expireAfterWrite(BELIEVED_FOR)
                    .build();

    Members(Optional<SlackApi> slack, DirectoryCache people) {
        this.slack = slack;
        this.people = people;
    }

    @Override
    public Optional<Contact> contact(String userId) {
        return find(userId) instanceof Found.Known(Contact contact)
                ? Optional.of(contact)
                : Optional.empty();
    }

    /** The configured severities. */
    Classification classification() {
        return people.classification();
    }

    /** Result of looking up a Slack user. */
    sealed interface Found {

        /** The user is a contact. */
        record Known(Contact contact) implements Found {}

        /**
         * The user is no contact, or could not be looked up.
         *
         * @param why the reason, in words for the user
         */
        record Nobody(String why) implements Found {}
    }

    /**
     * Looks up a user. Asks Slack unless the address is cached, which takes a few seconds at most.
     */
    Found find(String userId) {
        String known = emails.getIfPresent(userId);
        if (known != null) {
            return ofAddress(known);
        }
        return slack.map(api -> ask(api, userId))
                .orElseGet(
                        () ->
                                new Found.Nobody(
                                        "Leash cannot find out who you are: SLACK_BOT_TOKEN is not set. Ask its administrator."));
    }

    private Found ask(SlackApi api, String userId) {
        Called<UsersInfoResponse> called =
                api.call(methods -> methods.usersInfo(who -> who.user(userId)));
        return switch (called) {
            case Called.Answered<UsersInfoResponse>(UsersInfoResponse answer) ->
                    found(api, userId, answer.getUser());
            case Called.Refused<UsersInfoResponse>(String error) -> refused(error);
            case Called.Limited<UsersInfoResponse> _,
                    Called.NotReached<UsersInfoResponse> _,
                    Called.Lost<UsersInfoResponse> _ ->
                    notAsked();
        };
    }

    private Found found(SlackApi api, String userId, User user) {
        String email = user.getProfile() == null ? null : user.getProfile().getEmail();
        if (email == null || user.isBot() || user.isDeleted() || user.isStranger()) {
            return stranger();
        }
        Optional<String> here = workspace(api);
        if (here.isEmpty()) {
            return notAsked();
        }
        if (isOfAnother(user.getTeamId(), here.get())) {
            return stranger();
        }
        emails.put(userId, email);
        return ofAddress(email);
    }

    /**
     * Id of the app's own workspace, asked for once; empty when Slack cannot be asked now. Shared
     * channels contain people of other workspaces, where anybody may have set anybody's address.
     */
    private Optional<String> workspace(SlackApi api) {
        String known = workspace.get();
        if (known != null) {
            return Optional.of(known);
        }
        Called<AuthTestResponse> called = api.call(methods -> methods.authTest(own -> own));
        if (called instanceof Called.Answered<AuthTestResponse>(AuthTestResponse answer)) {
            String team = answer.getTeamId() == null ? "" : answer.getTeamId();
            workspace.set(team);
            return Optional.of(team);
        }
        return Optional.empty();
    }

    /** False where Slack names no workspace. */
    private static boolean isOfAnother(@Nullable String team, String here) {
        return team != null && !team.isEmpty() && !here.isEmpty() && !team.equals(here);
    }

    private static Found notAsked() {
        return new Found.Nobody(
                "Leash could not ask Slack who you are, so nothing was changed. Try again.");
    }

    private Found ofAddress(String email) {
        return people.person(email)
                .<Found>map(Found.Known::new)
                .orElseGet(
                        () ->
                                people.isReady()
                                        ? stranger()
                                        : new Found.Nobody(
                                                "Leash is still starting, so nothing was changed. Try again in a moment."));
    }

    private static Found refused(String error) {
        SlackErrors.alarm(error, SETTING)
                .ifPresent(
                        alarm ->
                                LOG.error(
                                        "Slack members cannot be identified until this is fixed: {}",
                                        alarm));
        return SlackErrors.alarm(error, SETTING).isPresent()
                ? new Found.Nobody(
                        "Leash cannot ask Slack who you are, so nothing was changed. Ask its administrator to check SLACK_BOT_TOKEN.")
                : stranger();
    }

    private static Found stranger() {
        return new Found.Nobody(
                "Leash does not know you: no contact has the e-mail address of your Slack account. Nothing was changed. Ask an administrator to add you.");
    }
}
