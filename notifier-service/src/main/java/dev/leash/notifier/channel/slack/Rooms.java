package dev.leash.notifier.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import dev.leash.notifier.channel.slack.Paced.Method;
import dev.leash.slack.Called;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Where direct messages go: each person's conversation with the app, found by their e-mail address.
 * What was found is believed for an hour, because people rarely move and Slack takes few questions.
 * Who was not found is asked for again each time.
 */
final class Rooms {

    /** The most conversations that are remembered; beyond, those used least are asked for again. */
    private static final int MAX_REMEMBERED = 10_000;

    private static final Duration BELIEVED_FOR = Duration.ofHours(1);

    private final Paced slack;
    private final Cache<String, String> channels =
            Caffeine.newBuilder()
                    .maximumSize(MAX_REMEMBERED)
                    .expireAfterWrite(BELIEVED_FOR)
                    .build();

    Rooms(Paced slack) {
        this.slack = slack;
    }

    sealed interface Found {

        /**
         * Their conversation.
         *
         * @param channel what Slack calls it
         * @param remembered whether this was believed rather than asked
         */
        record Room(String channel, boolean remembered) implements Found {}

        record None(Called<?> why) implements Found {}
    }

    /** The conversation with whoever has that e-mail address. */
    Found find(String email) {
        String known = channels.getIfPresent(key(email));
        return known == null ? ask(email) : new Found.Room(known, true);
    }

    /** Believes no longer what was found. */
    void forget(String email) {
        channels.invalidate(key(email));
    }

    private Found ask(String email) {
        Called<UsersLookupByEmailResponse> user =
                slack.call(
                        Method.LOOKUP,
                        methods -> methods.usersLookupByEmail(who -> who.email(email)));
        return user instanceof Called.Answered(UsersLookupByEmailResponse found)
                ? open(email, found.getUser().getId())
                : new Found.None(user);
    }

    private Found open(String email, String user) {
        Called<ConversationsOpenResponse> conversation =
                slack.call(
                        Method.OPEN,
                        methods -> methods.conversationsOpen(with -> with.users(List.of(user))));
        if (conversation instanceof Called.Answered(ConversationsOpenResponse opened)) {
            String channel = opened.getChannel().getId();
            channels.put(key(email), channel);
            return new Found.Room(channel, false);
        }
        return new Found.None(conversation);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
