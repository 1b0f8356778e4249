package dev.leash.dashboard.routing;

import java.util.List;

/**
 * Content of the page of silences.
 *
 * @param silences the silences, the one that ends last first
 * @param draft the silence in the form
 * @param admin whether the visitor may change anything
 */
public record SilencesModel(List<SilenceCard> silences, SilenceDraft draft, boolean admin) {}
