package dev.leash.system.badinput;

import java.util.List;
import java.util.Optional;

/** Says what is wrong with a reply to a bad request. */
public final class Judge {

    /** What only those who build the product should see. */
    private static final List<String> INSIDES =
            List.of("Exception", "io.micronaut", "dev.leash", "\tat ", "org.sqlite", "java.lang");

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
        if (answered.status() < 400) {
            return Optional.empty();
        }
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
