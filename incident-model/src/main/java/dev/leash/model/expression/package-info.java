/**
 * Conditions and templates: one engine for whatever is configured to depend on what something says.
 * It explains each answer.
 *
 * <p>This package must not know what is asked about: values come from a {@link
 * dev.leash.model.expression.Scope}.
 */
@NullMarked
package dev.leash.model.expression;

import org.jspecify.annotations.NullMarked;
