package dev.leash.dashboard.people;

import java.util.List;

/**
 * Everything the page of people shows.
 *
 * @param people everybody, by name
 */
public record PeopleModel(List<PersonModel> people) {
    /** Those a schedule names from now on who have not shown that every channel reaches them. */
    public List<PersonModel> unverifiedOnSchedule() {
        return people.stream()
                .filter(PersonModel::isOnSchedule)
                .filter(PersonModel::isUnverified)
                .toList();
    }
}
