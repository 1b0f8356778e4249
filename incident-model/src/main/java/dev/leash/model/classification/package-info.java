/**
 * Classification of incidents: severities, statuses, types, roles and custom fields, as they are
 * configured, and those that are built in.
 *
 * <p>It must not know how incidents are decided: what an incident is of, it carries itself.
 */
@NullMarked
package dev.leash.model.classification;

import org.jspecify.annotations.NullMarked;
