package dev.leash.system.badinput;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a reply to a bad request. */
public final class Judge {

    /** What only those who build the product should see. */
    private static final List<String> INSIDES =
            List.of("Exception", "io.micronaut", "dev.leash", "\tat ", "org.sqlite", "java.lang");

    /** Markup among what is sent, as it would be if it were not escaped; see {@link Nasty}. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<script>alert\\(1\\)|<img src=x onerror=|=\"[^\"]*\"onfocus=alert|='[^']*'onfocus=alert");

    private static final Pattern PAGE =
            Pattern.compile("(?im)^content-type: *(text/html|image/svg)");

    private Judge() {}

    /** What is wrong; empty when nothing is. */
    public static Optional<String> verdict(BadRequest request, Reply reply) {
        return switch (reply) {
            case Reply.Hung _ -> Optional.of("there was no answer in time");
            case Reply.Closed _ -> Optional.empty();
            case Reply.Answered answered -> verdict(request, answered);
        };
    }

    private static Optional<String> verdict(BadRequest request, Reply.Answered answered) {
        if (answered.status() == 0) {
            return Optional.of("the answer is none of HTTP: " + answered.head());
        }
        if (answered.status() >= 500) {
            return Optional.of("the answer is " + answered.head());
        }
        if (answered.head().contains("\r\nSet-Cookie: x=y")) {
            return Optional.of("what was sent became a header: " + answered.head());
        }
        Matcher markup = MARKUP.matcher(answered.body());
        if (isPage(answered) && markup.find()) {
            return Optional.of("what was sent became part of the page: " + markup.group());
        }
        return answered.status() < 400 ? Optional.empty() : refusal(request, answered);
    }

    private static boolean isPage(Reply.Answered answered) {
        return PAGE.matcher(answered.head()).find();
    }

    private static Optional<String> refusal(BadRequest request, Reply.Answered answered) {
        if (answered.body().isBlank() && !request.isHead() && !isOfForeignPage(request, answered)) {
            return Optional.of("the refusal does not say why: " + answered.head());
        }
        return INSIDES.stream()
                .filter(answered.body()::contains)
                .findFirst()
                .map(inside -> "the refusal shows '%s': %s".formatted(inside, answered.body()));
    }

    /**
     * A page from elsewhere that is open in a browser on this machine is refused without words: no
     * browser would let it read them.
     */
    private static boolean isOfForeignPage(BadRequest request, Reply.Answered answered) {
        return answered.status() == 403 && request.hasHeader("Origin");
    }
}
