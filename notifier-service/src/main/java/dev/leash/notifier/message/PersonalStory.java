package dev.leash.notifier.message;

import dev.leash.model.notification.Dispatch.Personal;
import dev.leash.model.notification.Matter;
import dev.leash.model.notification.OpenIncidents;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say to one person that is about no incident, before a channel shortens it.
 *
 * @param headline it in a few words
 * @param sentences it in full
 * @param code what they are to enter; null when there is nothing. A secret
 * @param incidents the incidents that are open, one to a line, and last how many more there are
 * @param open where there is more to see
 * @param why why they are told
 */
record PersonalStory(
        String headline,
        List<String> sentences,
        @Nullable String code,
        List<Line> incidents,
        Choice open,
        String why) {

    /**
     * One open incident.
     *
     * @param text it in one line
     * @param url its page; null for a line that stands for many
     */
    record Line(String text, @Nullable String url) {}

    PersonalStory {
        sentences = List.copyOf(sentences);
        incidents = List.copyOf(incidents);
    }

    static PersonalStory of(Personal personal, Links links, Moments moments) {
        String person = personal.delivery().person();
        return switch (personal.matter()) {
            case Matter.OfShift(var change, OpenIncidents open) ->
                    new PersonalStory(
                            ShiftWords.headline(change),
                            ShiftWords.sentences(change, open),
                            null,
                            ShiftWords.incidents(open, person, links),
                            new Choice("See who is on call", links.onCall()),
                            ShiftWords.WHY);
            case Matter.OfEndpoint(String endpoint, String reason, Instant at, _) ->
                    new PersonalStory(
                            "Webhooks to " + endpoint + " have stopped",
                            List.of(
                                    "The endpoint %s is told nothing any more since %s: %s."
                                            .formatted(
                                                    endpoint,
                                                    moments.words(at),
                                                    Harmless.line(reason, Facts.MAX_NAME_LENGTH)),
                                    "What it misses is listed, and can be posted again for seven days. Enable it, or change its address, when it is well again."),
                            null,
                            List.of(),
                            new Choice("See webhooks", links.webhooks()),
                            "You are told because you are a fallback or an administrator.");
            case Matter.OfChannel channel -> ChannelWords.story(channel, links, moments);
            case Matter.OfTest(_, String askedBy) ->
                    new PersonalStory(
                            "Test message",
                            List.of(
                                    "Nothing is broken. This is a test, and it arrived: this channel works.",
                                    askedBy.equals(person)
                                            ? "You asked for it."
                                            : Harmless.line(askedBy, Facts.MAX_NAME_LENGTH)
                                                    + " asked for it."),
                            null,
                            List.of(),
                            methods(links),
                            "You are told because somebody wanted to see whether it arrives.");
            case Matter.OfCode code ->
                    new PersonalStory(
                            "Your code",
                            List.of(
                                    "Enter it on the page of your contact methods until %s."
                                            .formatted(
                                                    moments.words(code.expiresAt()))),
                            code.code(),
                            List.of(),
                            methods(links),
                            "If you did not ask for it, ignore this message: it is worth nothing to anybody else.");
            case Matter.OfOutcome(_, String text) ->
                    new PersonalStory(
                            "Your answer",
                            List.of(Harmless.line(text, Matter.OfOutcome.MAX_TEXT_LENGTH)),
                            null,
                            List.of(),
                            new Choice("See open incidents", links.incidents()),
                            "You are told because you answered, and nobody knew yet what would become of it.");
            case Matter.Unrecognised _ ->
                    new PersonalStory(
                            "News for you",
                            List.of(
                                    "It was written by a newer version, and this one cannot put it into words. Look at Leash to see how things are."),
                            null,
                            List.of(),
                            new Choice("See open incidents", links.incidents()),
                            "You are told because it is addressed to you.");
        };
    }

    private static Choice methods(Links links) {
        return new Choice("Your contact methods", links.contactMethods());
    }

    @Override
    public String toString() {
        return "PersonalStory[" + headline + "]";
    }
}
