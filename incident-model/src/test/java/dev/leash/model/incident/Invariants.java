package dev.leash.model.incident;

/** What must hold after every turn of every life. */
final class Invariants {

    private Invariants() {}

    static void check(Turn turn) {
        HonestyInvariants.check(turn);
        DeadlineInvariants.check(turn);
        PagingInvariants.check(turn);
    }
}
