package dev.leash.notifier.message;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.PersonalNotice;
import java.util.List;

/** Words of the notice that a channel fails for everybody, or works again. */
final class ChannelWords {

    private static final String WHY =
            "You receive this because you are a fallback or an administrator, or because there is none.";

    private ChannelWords() {}

    static PersonalStory story(PersonalNotice.OfChannel matter, Links links, LocalTimes moments) {
        return new PersonalStory(
                headline(matter),
                matter.failing() ? failing(matter, moments) : back(matter, moments),
                null,
                List.of(),
                new Choice("See health", links.health()),
                WHY);
    }

    private static String headline(PersonalNotice.OfChannel matter) {
        return matter.failing()
                ? "Leash cannot send " + name(matter.channel())
                : "Leash sends %s again".formatted(name(matter.channel()));
    }

    private static List<String> failing(PersonalNotice.OfChannel matter, LocalTimes moments) {
        return List.of(
                "Everything Leash sends by %s has failed since %s: %s."
                        .formatted(
                                name(matter.channel()),
                                moments.words(matter.since()),
                                Harmless.line(matter.reason(), Facts.MAX_NAME_LENGTH)),
                "Pages go out on each person's other channels; people without another channel are skipped.");
    }

    private static List<String> back(PersonalNotice.OfChannel matter, LocalTimes moments) {
        return List.of(
                "It had failed since %s. Messages that failed meanwhile are not sent again."
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
