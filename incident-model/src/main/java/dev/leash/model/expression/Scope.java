package dev.leash.model.expression;

import java.util.List;

/** Values that references resolve to. */
public interface Scope {

    /** The values of a reference: one as a rule, several of a list; empty when it is not set. */
    List<String> values(Reference reference);
}
