package dev.leash.sheets.contacts;

import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.directory.PersonName;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.phone.Masking;
import dev.leash.phone.PhoneNumber;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reader of one row of the contacts.
 *
 * @param columns finds the optional columns
 * @param zone time zone of quiet hours of contacts without one
 */
record ContactRow(Columns columns, ZoneId zone) {

    static final int MAX_NAME_LENGTH = 200;

    /** The most warnings about phone numbers of one sheet. */
    private static final int MAX_WARNINGS = 20;

    static String name(Row row) {
        return PersonName.cleaned(row.text(0));
    }

    /** Reads a row, and adds the reasons of a refusal and warnings about likely mistakes. */
    ContactSaid read(Row row, List<Refused> refused, List<String> warnings) {
        int before = refused.size();
        checkName(row, refused);
        String email = email(row, refused);
        Optional<Role> role = role(row, refused);
        Optional<ZoneId> timeZone = timeZone(row, refused);
        Preferences wishes = wishes(row, timeZone.orElse(zone), refused);
        Optional<List<String>> aliases = aliases(row, refused);
        boolean isSound = refused.size() == before;
        Optional<PhoneNumber> phone = phone(row, refused, warnings);
        Optional<Contact> contact =
                isSound
                        ? Optional.of(
                                new Contact(
                                        name(row),
                                        email.isEmpty() ? null : email,
                                        phone.map(PhoneNumber::e164).orElse(null),
                                        role.orElseThrow(),
                                        wishes.equals(Preferences.NONE) ? null : wishes,
                                        aliases.orElseThrow(),
                                        timeZone.orElse(null)))
                        : Optional.empty();
        boolean isWhole = refused.size() == before;
        return new ContactSaid(
                contact.filter(_ -> isWhole),
                contact.filter(_ -> !isWhole),
                Stream.of(name(row), email).filter(one -> !one.isEmpty()).toList(),
                AliasesCell.all(text(row, ContactsSheet.ALIASES)));
    }

    private static String email(Row row, List<Refused> refused) {
        EmailCell email = EmailCell.of(row.text(1));
        if (!email.isSound()) {
            refused.add(
                    cell(row, "email", row.text(1), SheetCode.EMAIL_INVALID, EmailCell.ALLOWED));
        }
        return email.address();
    }

    private Optional<List<String>> aliases(Row row, List<Refused> refused) {
        String text = text(row, ContactsSheet.ALIASES);
        Optional<List<String>> aliases = AliasesCell.parse(text);
        if (aliases.isEmpty()) {
            refused.add(
                    cell(
                            row,
                            ContactsSheet.ALIASES,
                            text,
                            SheetCode.ALIASES_INVALID,
                            AliasesCell.ALLOWED));
        }
        return aliases;
    }

    private Optional<ZoneId> timeZone(Row row, List<Refused> refused) {
        String text = text(row, ContactsSheet.TIME_ZONE);
        Optional<ZoneId> timeZone = TimeZoneCell.parse(text);
        if (timeZone.isEmpty() && !text.isEmpty()) {
            refused.add(
                    cell(
                            row,
                            ContactsSheet.TIME_ZONE,
                            text,
                            SheetCode.TIME_ZONE_INVALID,
                            TimeZoneCell.ALLOWED));
        }
        return timeZone;
    }

    private Preferences wishes(Row row, ZoneId theirs, List<Refused> refused) {
        String rules = text(row, ContactsSheet.RULES);
        Optional<List<ChannelRule>> read = RulesCell.parse(rules);
        if (read.isEmpty()) {
            refused.add(
                    cell(
                            row,
                            ContactsSheet.RULES,
                            rules,
                            SheetCode.RULES_INVALID,
                            RulesCell.ALLOWED));
        }
        String hours = text(row, ContactsSheet.QUIET_HOURS);
        Optional<QuietHours> quiet = QuietHoursCell.parse(hours, theirs);
        if (quiet.isEmpty() && !hours.isEmpty()) {
            refused.add(
                    cell(
                            row,
                            ContactsSheet.QUIET_HOURS,
                            hours,
                            SheetCode.QUIET_HOURS_INVALID,
                            QuietHoursCell.ALLOWED));
        }
        return new Preferences(read.orElse(List.of()), quiet.orElse(null));
    }

    private String text(Row row, String column) {
        OptionalInt place = columns.find(column);
        return place.isPresent() ? row.text(place.getAsInt()) : "";
    }

    private static void checkName(Row row, List<Refused> refused) {
        String name = name(row);
        if (PersonKey.of(name).isEmpty()) {
            refused.add(cell(row, "name", "", SheetCode.NAME_MISSING, "a contact needs a name"));
        } else if (name.length() > MAX_NAME_LENGTH) {
            refused.add(
                    cell(
                            row,
                            "name",
                            name,
                            SheetCode.NAME_INVALID,
                            "at most " + MAX_NAME_LENGTH + " characters are allowed"));
        } else if (name.contains(",") || name.contains(";")) {
            refused.add(
                    cell(
                            row,
                            "name",
                            name,
                            SheetCode.NAME_INVALID,
                            "commas and semicolons are not allowed: they separate people in the schedule"));
        }
    }

    private static Optional<PhoneNumber> phone(
            Row row, List<Refused> refused, List<String> warnings) {
        String text = row.text(2);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (PhoneNumber.read(text)) {
            case PhoneNumber.Reading.Read(PhoneNumber number, var doubt) -> {
                if (doubt != null && warnings.size() < MAX_WARNINGS) {
                    warnings.add(
                            "The phone of '%s' may be mistyped: %s.".formatted(name(row), doubt));
                }
                yield Optional.of(number);
            }
            case PhoneNumber.Reading.Refused(String reason) -> {
                refused.add(
                        cell(
                                row,
                                "phone",
                                Masking.of(CellRefusals.shortened(text)),
                                SheetCode.PHONE_INVALID,
                                reason));
                yield Optional.empty();
            }
        };
    }

    private Optional<Role> role(Row row, List<Refused> refused) {
        String text = text(row, ContactsSheet.ROLE);
        if (text.isEmpty()) {
            return Optional.of(Role.RESPONDER);
        }
        Optional<Role> role =
                Role.ALL.stream().filter(one -> one.name().equalsIgnoreCase(text)).findFirst();
        if (role.isEmpty()) {
            refused.add(
                    cell(
                            row,
                            ContactsSheet.ROLE,
                            text,
                            SheetCode.ROLE_INVALID,
                            "allowed is one of " + roles()));
        }
        return role;
    }

    private static String roles() {
        List<String> names =
                Role.ALL.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        return String.join(", ", names);
    }

    private static Refused cell(
            Row row, String column, String value, SheetCode code, String reason) {
        return CellRefusals.ofCell(row.number(), column, value, code, reason);
    }
}
