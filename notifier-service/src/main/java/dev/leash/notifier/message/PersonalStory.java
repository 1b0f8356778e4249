package dev.leash.notifier.message;

import dev.leash.model.notification.Dispatch.Personal;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.PersonalNotice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a personal notice, before a channel shortens it.
 *
 * @param headline the notice in a few words
 * @param sentences the notice in full
 * @param code the verification code to enter; null when there is none. A secret
 * @param incidents the open incidents, one per line; the last line may count the rest
 * @param open link to more
 * @param why why the reader is told
 */
record PersonalStory(
        String headline,
        List<String> sentences,
        @Nullable String code,
        List<Line> incidents,
        Choice open,
        String why) {

    /**
     * One line of open incidents.
     *
     * @param text the line
     * @param url the page of the incident; null for a line that counts several
     */
    record Line(String text, @Nullable String url) {}

    PersonalStory {
        sentences = List.copyOf(sentences);
        incidents = List.copyOf(incidents);
    }

    static PersonalStory of(Personal personal, Links links, LocalTimes moments) {
        String person = personal.delivery().person();
        return switch (personal.matter()) {
            case PersonalNotice.OfShift(var change, OpenIncidents open) ->
                    new PersonalStory(
                            ShiftWords.headline(change),
                            ShiftWords.sentences(change, open),
                            null,
                            ShiftWords.incidents(open, person, links),
                            new Choice("See who is on call", links.onCall()),
                            ShiftWords.WHY);
            case PersonalNotice.OfEndpoint(String endpoint, String reason, Instant at, _) ->
                    new PersonalStory(
                            "Webhooks to " + endpoint + " have stopped",
                            List.of(
                                    "The endpoint %s was disabled at %s: %s."
                                            .formatted(
                                                    endpoint,
                                                    moments.words(at),
                                                    Harmless.line(reason, Facts.MAX_NAME_LENGTH)),
                                    "The messages it misses are listed, and can be posted again for seven days. Enable it, or change its address, when it works again."),
                            null,
                            List.of(),
                            new Choice("See webhooks", links.webhooks()),
                            "You receive this because you are a fallback or an administrator.");
            case PersonalNotice.OfChannel channel -> ChannelWords.story(channel, links, moments);
            case PersonalNotice.OfLead(String incident, String lead, String role, Instant at) ->
                    new PersonalStory(
                            Harmless.line(lead, Facts.MAX_NAME_LENGTH)
                                    + " leads an incident without the role "
                                    + role,
                            List.of(
                                    "incident.io reported at %s that %s leads incident %s there."
                                            .formatted(
                                                    moments.words(at),
                                                    Harmless.line(lead, Facts.MAX_NAME_LENGTH),
                                                    incident),
                                    "Leads need the role %s (INCIDENT_LEAD_ROLE). Change the contact's role, or the lead."
                                            .formatted(role)),
                            null,
                            List.of(),
                            new Choice("See people", links.contactMethods()),
                            "You receive this because you are a fallback or an administrator.");
            case PersonalNotice.OfTest(_, String askedBy) ->
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
                            "You receive this because somebody tests whether messages reach you.");
            case PersonalNotice.OfCode code ->
                    new PersonalStory(
                            "Your code",
                            List.of(
                                    "Enter it on the page of your contact methods until %s."
                                            .formatted(moments.words(code.expiresAt()))),
                            code.code(),
                            List.of(),
                            methods(links),
                            "If you did not ask for it, ignore this message: nobody else can use it.");
            case PersonalNotice.OfOutcome(_, String text) ->
                    new PersonalStory(
                            "Your answer",
                            List.of(Harmless.line(text, PersonalNotice.OfOutcome.MAX_TEXT_LENGTH)),
                            null,
                            List.of(),
                            new Choice("See open incidents", links.incidents()),
                            "You receive this because the outcome of your answer was not known at the time.");
            case PersonalNotice.Unrecognised _ ->
                    new PersonalStory(
                            "News for you",
                            List.of(
                                    "A newer version of Leash wrote this message, and this version cannot show it. Open the dashboard to see the current state."),
                            null,
                            List.of(),
                            new Choice("See open incidents", links.incidents()),
                            "You receive this because it is addressed to you.");
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
