package dev.leash.notifier.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a story is laid out as a page.
 *
 * @param story what it tells
 */
record HtmlStory(Story story) {

    private static final int BUTTONS = 2;

    /** What a thumb should find first. */
    List<Choice> buttons() {
        return story.answers().isEmpty()
                ? List.of(open())
                : story.answers().stream().limit(BUTTONS).toList();
    }

    /** What is there besides. */
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
