package dev.leash.notifier.message;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Matter;
import java.util.List;

/** What people are told of a channel that fails for everybody, or works again. */
final class ChannelWords {

    private static final String WHY =
            "You are told because you are a fallback or an administrator, or because nobody is.";

    private ChannelWords() {}

    static PersonalStory story(Matter.OfChannel matter, Links links, Moments moments) {
        return new PersonalStory(
                headline(matter),
                matter.failing() ? failing(matter, moments) : back(matter, moments),
                null,
                List.of(),
                new Choice("See health", links.health()),
                WHY);
    }

    private static String headline(Matter.OfChannel matter) {
        return matter.failing()
                ? "Leash cannot send " + name(matter.channel())
                : "Leash sends %s again".formatted(name(matter.channel()));
    }

    private static List<String> failing(Matter.OfChannel matter, Moments moments) {
        return List.of(
                "Everything Leash sends by %s has failed since %s: %s."
                        .formatted(
                                name(matter.channel()),
                                moments.words(matter.since()),
                                Harmless.line(matter.reason(), Facts.MAX_NAME_LENGTH)),
                "Pages go to the other channels of each person only, and whoever has none is passed over.");
    }

    private static List<String> back(Matter.OfChannel matter, Moments moments) {
        return List.of(
                "It had failed since %s. What was given up meanwhile is not sent again."
                        .formatted(moments.words(matter.since())));
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case SLACK -> "Slack messages";
            case SMS -> "text messages";
            case VOICE -> "phone calls";
            case UNKNOWN -> "another channel";
        };
    }
}
