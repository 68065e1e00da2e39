package org.mineralwatch.processor.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralwatch.service.Nearest;

/** Named values of a rule file on their way into a record: what is missing, unknown or out of range becomes a problem. */
final class Form {
    private static final int THOUSAND = 1_000;
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,6})\\s+(\\w+)");

    private final String file;
    private final Yaml.Fields fields;
    private final Problems problems;
    private final Set<String> meant;

    private Form(String file, Yaml.Fields fields, Problems problems, Set<String> meant) {
        this.file = file;
        this.fields = fields;
        this.problems = problems;
        this.meant = meant;
    }

    static Form of(String file, Yaml.Fields fields, Problems problems, Set<String> known) {
        Set<String> meant = new HashSet<>();
        fields.values().forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(file, value.line(), "'" + name + "' is not known here, " + Nearest.to(name, known));
                Nearest.of(name, known).ifPresent(meant::add);
            }
        });
        return new Form(file, fields, problems, meant);
    }

    /** Where it begins. */
    Place place() {
        return new Place(file, fields.line());
    }

    /** Where a field stands, or the whole when it is missing. */
    Place place(String field) {
        return new Place(file, has(field) ? fields.values().get(field).line() : fields.line());
    }

    /** Where something in it stands. */
    Place place(Yaml value) {
        return new Place(file, value.line());
    }

    boolean has(String name) {
        return fields.values().containsKey(name);
    }

    /** Says that a field is missing, unless one that is there was meant to be it. */
    void missing(String field, String message) {
        if (!meant.contains(field)) {
            problem(field, "'" + field + "' is missing: " + message);
        }
    }

    void problem(String field, String message) {
        problems.add(file, place(field).line(), message);
    }

    void problem(Place place, String message) {
        problems.add(place.file(), place.line(), message);
    }

    /** A text; an empty one with a problem when it is missing. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null && !has(name)) {
            missing(name, "add it");
        }
        return text == null ? "" : text;
    }

    /** A text, or null. */
    String optionalText(String name) {
        Yaml value = fields.values().get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Yaml.Scalar scalar
                && scalar.text() != null
                && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        problem(name, "'" + name + "' must be a text");
        return null;
    }

    String optionalText(String name, String otherwise) {
        String text = optionalText(name);
        return text == null ? otherwise : text;
    }

    /** A day, or null. */
    LocalDate day(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(name, "'" + name + "' is " + text + ": write a day such as 2026-02-04");
            return null;
        }
    }

    /** A whole number within bounds. */
    int number(String name, int least, int most, int otherwise) {
        String text = optionalText(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problem(name, "'" + name + "' is " + text + ": write a whole number from " + least + " to " + most);
        return otherwise;
    }

    /** A number of things from 1 on, with their name behind it: {@code 2 origins}. */
    int count(String name, String things, int most, int otherwise) {
        String text = optionalText(name);
        if (text == null) {
            return otherwise;
        }
        String one = things.substring(0, things.length() - 1);
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches() && Set.of(one, things).contains(counted.group(2))) {
            int number = Integer.parseInt(counted.group(1));
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problem(
                name,
                "'" + name + "' is " + text + ": write how many, from '1 " + one + "' to '" + most + " " + things
                        + "'");
        return otherwise;
    }

    /** A decimal such as 1.5 in thousandths. */
    int thousandths(String name, int most, int otherwise) {
        String text = optionalText(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number =
                    new BigDecimal(text).multiply(BigDecimal.valueOf(THOUSAND)).intValueExact();
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // said below
        }
        problem(
                name,
                "'" + name + "' is " + text + ": write a number from 0 to " + most / THOUSAND
                        + " with at most three digits behind the point");
        return otherwise;
    }

    boolean truth(String name, boolean otherwise) {
        String text = optionalText(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problem(name, "'" + name + "' is " + text + ": write true or false");
        }
        return text.equals("true");
    }

    /** The texts of a list; none when it is missing. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items(name)) {
            text(name, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The text that is an item of a list; none, with a problem, when it is something else. */
    Optional<String> text(String name, Yaml item) {
        if (item instanceof Yaml.Scalar scalar
                && scalar.text() != null
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        problems.add(file, item.line(), "an item of '" + name + "' must be a text");
        return Optional.empty();
    }

    /** The texts of a list, or the one text that stands for a list; none when it is missing. */
    List<String> textOrTexts(String name) {
        if (fields.values().get(name) instanceof Yaml.Scalar) {
            String text = optionalText(name);
            return text == null ? List.of() : List.of(text);
        }
        return texts(name);
    }

    /** The forms in a list. */
    List<Form> forms(String name, Set<String> known) {
        List<Form> forms = new ArrayList<>();
        for (Yaml item : items(name)) {
            if (item instanceof Yaml.Fields fieldsOfItem) {
                forms.add(inner(fieldsOfItem, known));
            } else {
                problems.add(
                        file,
                        item.line(),
                        "an item of '" + name + "' must have fields: "
                                + String.join(", ", new java.util.TreeSet<>(known)));
            }
        }
        return forms;
    }

    /** A form within this one; an empty one when it is missing. */
    Form form(String name, Set<String> known) {
        if (fields.values().get(name) instanceof Yaml.Fields fieldsOfForm) {
            return inner(fieldsOfForm, known);
        }
        if (has(name)) {
            problem(name, "'" + name + "' must have fields: " + String.join(", ", new java.util.TreeSet<>(known)));
        }
        return new Form(file, new Yaml.Fields(fields.line(), Map.of()), problems, Set.of());
    }

    /** These fields as a form. */
    Form inner(Yaml.Fields inner, Set<String> known) {
        return of(file, inner, problems, known);
    }

    /** Goes through fields whose names the author chose. */
    void each(String name, BiConsumer<String, Form> consumer) {
        if (fields.values().get(name) instanceof Yaml.Fields inner) {
            inner.values().keySet().forEach(key -> consumer.accept(key, new Form(file, inner, problems, Set.of())));
        } else if (has(name)) {
            problem(name, "'" + name + "' must have named fields");
        }
    }

    /** The items of a list; none, with a problem, when it is something else. */
    List<Yaml> items(String name) {
        Yaml value = fields.values().get(name);
        if (value instanceof Yaml.Items items) {
            return items.values();
        }
        if (value != null) {
            problem(name, "'" + name + "' must be a list");
        }
        return List.of();
    }
}
