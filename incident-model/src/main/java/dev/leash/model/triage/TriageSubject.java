package dev.leash.model.triage;

import java.time.Instant;
import java.util.Map;

/**
 * State that triage keeps of one subject, such as a person or a group of alerts, until a timer of
 * its own lets go of it. Each kind is a record of its own, with the rules that change it.
 */
public sealed interface TriageSubject permits AlertGroup, MetricWatch, TestPages {

    /** Whose state it is: its key in the store, without a zero byte. */
    String subject();

    /**
     * What happens by itself, and when, unless something happens before: at least one timer, so
     * that nothing is kept for ever. This is the only truth about deadlines: whatever else holds
     * them is an index.
     */
    Map<TriageTimer, Instant> deadlines();
}
