package dev.leash.intake.act;

import dev.leash.model.incident.OutcomeCode;

/** What became of a wish, as far as anybody knows. */
public sealed interface Became {

    /** It was done. */
    record Done() implements Became {}

    /**
     * Nothing was changed, because it was so already.
     *
     * @param explanation what is so, in words for the person who asked
     */
    record AlreadySo(String explanation) implements Became {}

    /**
     * Nothing was changed, because it cannot be done.
     *
     * @param code why, for programs
     * @param explanation why, and what would help, for the person who asked
     */
    record Refused(OutcomeCode code, String explanation) implements Became {}

    /**
     * It is durable, and nobody has answered yet.
     *
     * @param isFollowed whether whoever asked will be told what became of it
     */
    record NotKnownYet(boolean isFollowed) implements Became {}

    /** It is durable, and nobody has answered for so long that nobody waits any more. */
    record NeverKnown() implements Became {}

    /**
     * Kafka did not take it in time; it may be there all the same. Asked again, it is done once.
     */
    record NotTaken() implements Became {}

    /** Too many are waiting already. Nothing was sent. */
    record Crowded() implements Became {}
}
