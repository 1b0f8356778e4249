package dev.leash.notifier.message;

import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Personal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Writes what each channel says. */
public final class Messages {

    private final Links links;
    private final ZoneId usual;

    /**
     * Writes messages with these links in them.
     *
     * @param usual on whose clocks people are told times who have said nothing
     */
    public Messages(Links links, ZoneId usual) {
        this.links = links;
        this.usual = usual;
    }

    /** The mail of a dispatch. */
    public Message mail(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Attempt attempt -> IncidentMail.of(story(attempt));
            case Personal personal -> PersonalMail.of(story(personal));
            case Dispatch.SignIn signIn -> SignInMail.of(signIn, moments(signIn));
        };
    }

    /** The chat message of what is about no incident, in Slack's markup. */
    public String slack(Personal personal) {
        return PersonalText.slack(story(personal));
    }

    /** The chat message of what is about no incident. */
    public SlackMessage chat(Personal personal) {
        return PersonalText.chat(
                PersonalStory.of(personal, links, moments(personal).shownBySlack()));
    }

    /** The text message of what is about no incident. */
    public String sms(Personal personal) {
        return PersonalText.sms(story(personal));
    }

    /** What is spoken of what is about no incident. */
    public String spoken(Personal personal) {
        return PersonalText.spoken(story(personal));
    }

    /** The chat message of an attempt, in Slack's markup. */
    public String slack(Attempt attempt) {
        return SlackText.of(story(attempt));
    }

    /** The chat message of an attempt, with buttons. */
    public SlackMessage chat(Attempt attempt) {
        return SlackBlocks.of(
                Story.of(attempt, links, moments(attempt).shownBySlack()),
                attempt.delivery().sequence());
    }

    /** A chat message that was sent before, as it should read now. */
    public SlackMessage chat(Dispatch.Revise revise) {
        return SlackBlocks.of(
                Story.of(revise, links, moments(revise).shownBySlack()),
                revise.incidentSequence());
    }

    /**
     * The text message of an attempt, with a link that acts, at most {@value SmsText#MAX_LENGTH}
     * characters.
     */
    public String sms(Attempt attempt) {
        return SmsText.of(story(attempt));
    }

    /**
     * The text message of an attempt where replies are heard. It says what to reply, and its link
     * is a short one, behind which people sign in.
     */
    public String answerableSms(Attempt attempt) {
        return SmsText.answerable(story(attempt), links.page(attempt.delivery().incidentId()));
    }

    /** What is spoken when somebody is called. */
    public String spoken(Attempt attempt) {
        return SpokenText.of(story(attempt));
    }

    /** What can be answered to an attempt in a word or with a key; empty when nothing can. */
    public List<Verb> answers(Attempt attempt) {
        return story(attempt).wording().answers();
    }

    private Story story(Attempt attempt) {
        return Story.of(attempt, links, moments(attempt));
    }

    private PersonalStory story(Personal personal) {
        return PersonalStory.of(personal, links, moments(personal));
    }

    private Moments moments(Dispatch dispatch) {
        return Moments.of(links.now(), Objects.requireNonNullElse(dispatch.zone(), usual));
    }
}
