package dev.leash.notifier.message;

import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Personal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Messages of every channel. */
public final class Messages {

    private final Links links;
    private final ZoneId usual;

    /**
     * Messages with these links.
     *
     * @param usual time zone of people who have not chosen one
     */
    public Messages(Links links, ZoneId usual) {
        this.links = links;
        this.usual = usual;
    }

    /** The mail of a dispatch. */
    public MailMessage mail(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Attempt attempt -> IncidentMail.of(story(attempt));
            case Personal personal -> PersonalMail.of(story(personal));
            case Dispatch.SignIn signIn -> SignInMail.of(signIn, moments(signIn));
        };
    }

    /** The chat message of a personal notice, in Slack's markup. */
    public String slack(Personal personal) {
        return PersonalText.slack(story(personal));
    }

    /** The chat message of a personal notice. */
    public SlackMessage chat(Personal personal) {
        return PersonalText.chat(
                PersonalStory.of(personal, links, moments(personal).shownBySlack()));
    }

    /** The text message of a personal notice. */
    public String sms(Personal personal) {
        return PersonalText.sms(story(personal));
    }

    /** The spoken text of a personal notice. */
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

    /** The current content of a chat message that was sent before. */
    public SlackMessage chat(Dispatch.Revise revise) {
        return SlackBlocks.of(
                Story.of(revise, links, moments(revise).shownBySlack()), revise.incidentSequence());
    }

    /**
     * The text message of an attempt, with a link that acts on the incident, at most {@value
     * SmsText#MAX_LENGTH} characters.
     */
    public String sms(Attempt attempt) {
        return SmsText.of(story(attempt));
    }

    /**
     * The text message of an attempt where replies are received: says what to reply, and has a
     * short link to a page that requires signing in.
     */
    public String answerableSms(Attempt attempt) {
        return SmsText.answerable(story(attempt), links.page(attempt.delivery().incidentId()));
    }

    /** The spoken text of an attempt. */
    public String spoken(Attempt attempt) {
        return SpokenText.of(story(attempt));
    }

    /** The possible answers to an attempt by word or key; empty when there are none. */
    public List<Verb> answers(Attempt attempt) {
        return story(attempt).wording().answers();
    }

    private Story story(Attempt attempt) {
        return Story.of(attempt, links, moments(attempt));
    }

    private PersonalStory story(Personal personal) {
        return PersonalStory.of(personal, links, moments(personal));
    }

    private LocalTimes moments(Dispatch dispatch) {
        return LocalTimes.of(links.now(), Objects.requireNonNullElse(dispatch.zone(), usual));
    }
}
