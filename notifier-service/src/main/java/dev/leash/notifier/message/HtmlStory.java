package dev.leash.notifier.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * Layout of a story as HTML.
 *
 * @param story the content
 */
record HtmlStory(Story story) {

    private static final int BUTTONS = 2;

    /** The links shown as buttons. */
    List<Choice> buttons() {
        return story.answers().isEmpty()
                ? List.of(open())
                : story.answers().stream().limit(BUTTONS).toList();
    }

    /** The other links. */
    List<Choice> links() {
        return story.answers().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(open()), story.answers().stream().skip(BUTTONS)).toList();
    }

    /** Whether the details say more than the title. */
    boolean hasDetails() {
        return !story.details().isEmpty() && !story.details().equals(story.title());
    }

    private Choice open() {
        return new Choice("Open incident " + story.incidentId(), story.open().url());
    }
}
