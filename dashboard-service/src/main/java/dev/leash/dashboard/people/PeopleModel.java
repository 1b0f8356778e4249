package dev.leash.dashboard.people;

import java.util.List;

/**
 * Content of the page of people.
 *
 * @param people everybody, by name
 */
public record PeopleModel(List<PersonModel> people) {
    /** People with current or coming shifts who have an unverified channel. */
    public List<PersonModel> unverifiedOnSchedule() {
        return people.stream()
                .filter(PersonModel::isOnSchedule)
                .filter(PersonModel::isUnverified)
                .toList();
    }
}
