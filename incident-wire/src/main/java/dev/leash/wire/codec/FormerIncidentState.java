package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Upcaster of stored incidents from one record for each state, with a common part, to one record
 * with facets.
 */
final class FormerIncidentState {

    private FormerIncidentState() {}

    /** The upcaster for the record of one state. */
    static Upcaster of(String state) {
        return written -> facets(state, written);
    }

    /** The record with facets: fields outside the common part belong to the state. */
    private static ObjectNode facets(String state, ObjectNode written) {
        ObjectNode common = (ObjectNode) written.remove("history");
        ObjectNode now = JsonNodeFactory.instance.objectNode();
        now.set(
                "core",
                common.deepCopy()
                        .retain(
                                "id",
                                "opened_at",
                                "updated_at",
                                "sequence",
                                "recent_requests",
                                "unrecognised_sequence"));
        now.set("details", common.deepCopy().retain("report"));
        now.set("escalation", escalation(common, written.put("state", state)));
        now.putObject("publication").put("stage", "PAGE");
        return now;
    }

    private static ObjectNode escalation(ObjectNode common, ObjectNode paging) {
        ObjectNode escalation =
                common.deepCopy().retain("path", "state_sequence", "reopened_sequence");
        escalation.set("progress", progress(common));
        escalation.set(
                "audience",
                common.deepCopy()
                        .retain("involved", "stand_ins", "stand_ins_heard", "told_nobody"));
        escalation.set("paging", paging);
        return escalation;
    }

    private static ObjectNode progress(ObjectNode common) {
        ObjectNode progress = common.deepCopy().retain("page_sequence", "undeliverable");
        progress.set("position", common.get("place"));
        if (common.has("next_place")) {
            progress.set("next_position", common.get("next_place"));
        }
        return progress;
    }
}
