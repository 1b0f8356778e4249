package dev.leash.notifier.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import dev.leash.notifier.channel.slack.MethodPacing.Method;
import dev.leash.slack.Called;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Finds each person's direct-message conversation with the app by their e-mail address. A
 * conversation is cached for an hour, because addresses rarely change and Slack limits the rate of
 * look-ups; a person who was not found is looked up again each time.
 */
final class DirectMessages {

    /** The most conversations that are cached. */
    private static final int MAX_REMEMBERED = 10_000;

    private static final Duration BELIEVED_FOR = Duration.ofHours(1);

    private final MethodPacing slack;
    private final Cache<String, String> channels =
            Caffeine.newBuilder()
                    .maximumSize(MAX_REMEMBERED)
                    .expireAfterWrite(BELIEVED_FOR)
                    .build();

    DirectMessages(MethodPacing slack) {
        this.slack = slack;
    }

    sealed interface Found {

        /**
         * A person's conversation.
         *
         * @param channel Slack's id of the conversation
         * @param remembered whether the conversation came from the cache
         */
        record Room(String channel, boolean remembered) implements Found {}

        record None(Called<?> why) implements Found {}
    }

    /** Looks up the conversation of the person with an e-mail address. */
    Found find(String email) {
        String known = channels.getIfPresent(key(email));
        return known == null ? ask(email) : new Found.Room(known, true);
    }

    /** Removes an address from the cache. */
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
