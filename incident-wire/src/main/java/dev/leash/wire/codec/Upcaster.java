package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Step from one version of a record's shape to the next. May change the given record in place. */
@FunctionalInterface
public interface Upcaster {

    /**
     * Returns the record as the next version writes it.
     *
     * @param data the record, without its envelope
     */
    ObjectNode upcast(ObjectNode data);
}
