package dev.leash.model.simulation;

/** What somebody may have broken: each is there to prove that it would be noticed. */
enum FaultInjection {
    /** Nothing is broken. */
    NONE,
    /** An event is written, and its incident forgets it. */
    FORGET_AN_EVENT,
    /** A notice is heard twice. */
    HEAR_A_NOTICE_TWICE,
    /** A worker sends twice what went well once. */
    SEND_TWICE,
    /** A receipt is lost, and no deadline watches over its delivery. */
    LOSE_A_RECEIPT,
    /** A report is swallowed after it was accepted. */
    LOSE_A_SIGNAL,
    /** Triage lets go of something, and still has it. */
    KEEP_WHAT_TRIAGE_LETS_GO
}
