package dev.leash.standalone.simulation;

import dev.leash.standalone.simulation.Run.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.apache.kafka.common.utils.Bytes;

/** What somebody may have broken: each is there to prove that it would be noticed. */
enum FaultInjection {
    /** Nothing is broken. */
    NONE,
    /** Of what a task commits, the last record is not there. */
    LOSE_AN_OUTPUT,
    /** Of what a task commits, the last record is there twice. */
    FORWARD_TWICE,
    /** What a task wrote is there although a crash undid it. */
    KEEP_WHAT_WAS_UNDONE,
    /** What a task read stays read although a crash undid what came of it. */
    KEEP_THE_PLACE,
    /** Stores come back with what a crash undid. */
    RESTORE_WHAT_WAS_UNDONE,
    /** An index of deadlines comes back without its first. */
    FORGET_A_DEADLINE,
    /** A store comes back without what was last put into it. */
    FORGET_AN_ENTRY;

    /** What others see of what was committed. */
    List<Written> spoil(List<Written> committed) {
        List<Written> seen = new ArrayList<>(committed);
        if (!seen.isEmpty() && this == LOSE_AN_OUTPUT) {
            seen.removeLast();
        }
        if (!seen.isEmpty() && this == FORWARD_TWICE) {
            seen.add(seen.getLast());
        }
        return seen;
    }

    /** Spoils what stores come back with. */
    void spoil(Part part, Changelogs restored, List<Written> undone) {
        switch (this) {
            case RESTORE_WHAT_WAS_UNDONE -> restored.takeAll(undone);
            case FORGET_A_DEADLINE ->
                    part.deadlines().stream()
                            .map(restored::of)
                            .forEach(FaultInjection::forgetFirst);
            case FORGET_AN_ENTRY -> restored.of(part.stores().getFirst().name()).pollLastEntry();
            case NONE, LOSE_AN_OUTPUT, FORWARD_TWICE, KEEP_WHAT_WAS_UNDONE, KEEP_THE_PLACE -> {}
        }
    }

    private static void forgetFirst(SequencedMap<Bytes, byte[]> deadlines) {
        deadlines.keySet().stream().sorted().findFirst().ifPresent(deadlines::remove);
    }
}
