package dev.leash.verification.report;

/** Invariants of a log. Each is checked by itself, so that a failure names what is broken. */
public enum Invariant {
    READABLE("every record can be read"),
    NOTHING_SET_ASIDE("no record was set aside as a dead letter"),
    INCIDENTS_UNBROKEN("the events of an incident count from 1 without gaps"),
    DELIVERIES_UNBROKEN("the events of a delivery count from 1 without gaps"),
    TIME_RUNS_FORWARD("the times of an incident's events never go backwards"),
    REPLAYABLE("every event is possible after the events before it"),
    SAYS_HOW_IT_STANDS("every event carries the summary of its incident after it"),
    ACCEPTED_IS_KEPT("a report that was answered 2xx is in the log, once"),
    ACCEPTED_IS_COUNTED("a report with a dedup key is counted by its alert, once"),
    ALERTS_UNBROKEN("the events of an alert count from 1 without gaps, and its reports too"),
    REFUSED_IS_ABSENT("a report that was refused is not in the log"),
    REPORTED_ONCE("a signal is in one incident, once"),
    ONE_INCIDENT_PER_KEY("a dedup key has one open incident"),
    ONE_PAGE_PER_RUNG("a level of a round pages a person once"),
    ONE_REQUEST_PER_DELIVERY("a delivery is requested once"),
    REQUESTS_ARE_ASKED_FOR("an event asked for every delivery"),
    PAGES_ARE_REQUESTED("everybody an event pages has a delivery, or a recorded reason for none"),
    NEVER_EARLY("no deadline is met before its time"),
    PUNCTUAL("deadlines are met in time while nothing is broken"),
    PUNCTUAL_ACROSS_FAULTS("deadlines are met soon after something was broken"),
    PAGED_IN_TIME("each person to be paged is sent a message within the given bound"),
    DEADLINES_ARE_MET("no deadline was missed"),
    ARMED_OR_SAID_WHY(
            "an incident nobody acknowledged has a deadline, or a recorded reason for none"),
    ANSWERED_IS_LEFT_IN_PEACE(
            "after an answer nobody is paged unless a timeout or a person asks for it"),
    CANCELLED_IS_NOT_SENT("nothing is sent long after it was cancelled"),
    DELIVERIES_END("every delivery ends"),
    DELIVERIES_END_ONCE("nothing happens to a delivery after its end"),
    SENT_HAS_ARRIVED("what is recorded as sent has arrived at the provider"),
    ARRIVED_WAS_WANTED("what arrived at the provider was requested"),
    ARRIVED_TWICE_IS_MARKED("what arrived twice is marked as a possible duplicate"),
    DASHBOARD_IS_THE_LOG("the dashboard shows what the log says"),
    WORKBOOK_IS_THE_LOG("the workbook shows what the log says");

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    /** The invariant in words. */
    public String words() {
        return words;
    }
}
