package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The step from one version of a record's shape to the next. It is given the record as it was
 * written, and may change it in place.
 */
@FunctionalInterface
public interface Upcaster {

    /**
     * The record as the next version writes it.
     *
     * @param data the record, without its envelope
     */
    ObjectNode upcast(ObjectNode data);
}
