package dev.leash.sheets.contacts;

import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads one row of the contacts.
 *
 * @param columns where what may be missing is
 * @param zone on whose walls quiet hours are
 */
record ContactRow(Columns columns, ZoneId zone) {

    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_EMAIL_LENGTH = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+");

    static String name(Row row) {
        return row.text(0);
    }

    /** The contact of a row; empty, with the reasons added, when the row is refused. */
    Optional<Contact> read(Row row, List<Refused> refused) {
        int before = refused.size();
        checkName(row, refused);
        String email = row.text(1);
        if (!email.isEmpty() && !isEmail(email)) {
            refused.add(
                    cell(row, "email", email, "allowed is one address such as ann@example.com"));
        }
        Optional<PhoneNumber> phone = phone(row, refused);
        Optional<Role> role = role(row, refused);
        Preferences wishes = wishes(row, refused);
        return refused.size() > before
                ? Optional.empty()
                : Optional.of(
                        new Contact(
                                name(row),
                                email.isEmpty() ? null : email,
                                phone.map(PhoneNumber::e164).orElse(null),
                                role.orElseThrow(),
                                wishes.equals(Preferences.NONE) ? null : wishes));
    }

    private Preferences wishes(Row row, List<Refused> refused) {
        String rules = text(row, ContactsSheet.RULES);
        Optional<List<ChannelRule>> read = RulesCell.parse(rules);
        if (read.isEmpty()) {
            refused.add(cell(row, ContactsSheet.RULES, rules, RulesCell.ALLOWED));
        }
        String hours = text(row, ContactsSheet.QUIET_HOURS);
        Optional<QuietHours> quiet = QuietHoursCell.parse(hours, zone);
        if (quiet.isEmpty() && !hours.isEmpty()) {
            refused.add(cell(row, ContactsSheet.QUIET_HOURS, hours, QuietHoursCell.ALLOWED));
        }
        return new Preferences(read.orElse(List.of()), quiet.orElse(null));
    }

    private String text(Row row, String column) {
        OptionalInt place = columns.find(column);
        return place.isPresent() ? row.text(place.getAsInt()) : "";
    }

    private static void checkName(Row row, List<Refused> refused) {
        String name = name(row);
        if (name.isEmpty()) {
            refused.add(cell(row, "name", "", "a contact needs a name"));
        } else if (name.length() > MAX_NAME_LENGTH) {
            refused.add(
                    cell(
                            row,
                            "name",
                            name,
                            "at most " + MAX_NAME_LENGTH + " characters are allowed"));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            refused.add(
                    cell(row, "name", name, "no line break or other control character is allowed"));
        } else if (name.contains(",") || name.contains(";")) {
            refused.add(
                    cell(
                            row,
                            "name",
                            name,
                            "no comma or semicolon is allowed: the schedule separates people by them"));
        }
    }

    private static boolean isEmail(String email) {
        return email.length() <= MAX_EMAIL_LENGTH && EMAIL.matcher(email).matches();
    }

    private static Optional<PhoneNumber> phone(Row row, List<Refused> refused) {
        String text = row.text(2);
        Optional<PhoneNumber> phone = PhoneNumber.of(text);
        if (phone.isEmpty() && !text.isEmpty()) {
            refused.add(cell(row, "phone", PhoneNumber.masked(text), PhoneNumber.ALLOWED));
        }
        return phone;
    }

    private Optional<Role> role(Row row, List<Refused> refused) {
        String text = text(row, ContactsSheet.ROLE);
        if (text.isEmpty()) {
            return Optional.of(Role.RESPONDER);
        }
        Optional<Role> role =
                Arrays.stream(Role.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst();
        if (role.isEmpty()) {
            refused.add(cell(row, ContactsSheet.ROLE, text, "allowed is one of " + roles()));
        }
        return role;
    }

    private static String roles() {
        List<String> names =
                Arrays.stream(Role.values())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList();
        return String.join(", ", names);
    }

    private static Refused cell(Row row, String column, String value, String reason) {
        return Refusals.ofCell(row.number(), column, value, reason);
    }
}
